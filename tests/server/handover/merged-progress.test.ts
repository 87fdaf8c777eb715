import { expect, it } from 'vitest'
import { doneWith, raiseChallenge, readChallenge } from '../../support/make/challenge.ts'
import { acceptIssue, raiseIssue } from '../../support/make/issue.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)
const manager = () => at.callerAs('manager')
const later = () => {
  at.clock.now = new Date(Date.parse(at.clock.now) + 60_000).toISOString()
}
const versionOf = async (code: string) =>
  (await manager().agency.list()).find((each) => each.code === code)?.version ?? 0
const merge = async (code: string, into: string) => {
  later()
  const version = await versionOf(code)
  const fromDay = at.clock.now.slice(0, 10)
  await manager().agency.merge({ code, version, into, fromDay, reason: 'One force.' })
  later()
}
const ownerOf = async () => (await manager().issue.get({ number: 1 })).ownerAgencyCode

it('issues and challenges pass with an agency that becomes part of another, and come back with it', async () => {
  await acceptIssue(at, await raiseIssue(at))
  const { reference } = await raiseChallenge(at, {
    by: 'council-lead',
    toAgencyCode: 'police',
    supportAgencyCode: 'council',
  })
  const before = await readChallenge(at, reference, 'manager')
  const then = at.clock.now
  await merge('police', 'icb')
  const after = await readChallenge(at, reference, 'manager')
  expect([after.to.code, after.answerUntil]).toEqual(['icb', before.answerUntil])
  expect(await ownerOf()).toBe('icb')
  expect((await manager().challenge.get({ reference, asAt: then })).to.code).toBe('police')
  expect((await manager().issue.get({ number: 1, asAt: then })).ownerAgencyCode).toBe('police')
  await manager().agency.unmerge({ code: 'police', version: await versionOf('police'), reason: 'A mistake.' })
  expect((await readChallenge(at, reference, 'manager')).to.code).toBe('police')
  expect(await ownerOf()).toBe('police')
})

it('what happened to a challenge since keeps the two agencies one', async () => {
  const { reference } = await raiseChallenge(at, {
    by: 'council-lead',
    toAgencyCode: 'police',
    supportAgencyCode: 'council',
  })
  await merge('police', 'icb')
  await doneWith(at, reference).answer('health-lead')
  const undone = manager().agency.unmerge({
    code: 'police',
    version: await versionOf('police'),
    reason: 'A mistake.',
  })
  expect((await refusal(undone)).sentence).toContain('Challenge 1 that passed was answered or decided since.')
})

it('two agencies that challenge each other do not become one, and one that is asked does not leave', async () => {
  await raiseChallenge(at, { by: 'police-lead', toAgencyCode: 'icb' })
  expect((await manager().agency.mergePlan({ code: 'police', into: 'icb' })).obstacles).toEqual([
    'Challenge 1 is between the two agencies: let it end first.',
  ])
  const leaves = manager().agency.step({ code: 'icb', version: 1, deed: 'end', reason: 'It has closed.' })
  expect((await refusal(leaves)).sentence).toContain('Challenge 1 is still open, to ')
})

it('a restricted challenge passes with an agency, and is in no number that others read of it', async () => {
  const restricted = { restricted: true, ground: 'Conduct.', about: '' }
  const by = { by: 'council-lead', toAgencyCode: 'police', supportAgencyCode: 'council' }
  const { reference } = await raiseChallenge(at, { ...by, ...restricted })
  await merge('police', 'icb')
  expect((await readChallenge(at, reference, 'manager')).to.code).toBe('icb')
  const trail = await at.callerAs('scrutineer').auditEvent.list({ page: 1 })
  const told = trail.events.map(({ summary }) => summary).join(' ')
  expect(told).toContain('became part of')
  expect(told).not.toContain('challenges')
})

it('no agency is merged by who waits for a second key: what stands in the way may be restricted', async () => {
  await raiseChallenge(at, { toAgencyCode: 'icb', restricted: true, ground: 'Conduct.', about: '' })
  const ref = { code: 'police', into: 'icb' }
  expect((await manager().agency.mergePlan(ref)).obstacles).toEqual([
    'Challenge R1 is between the two agencies: let it end first.',
  ])
  const seat = at.database.db.updateTable('member').set({ confirmedAt: null })
  await seat.where('id', '=', at.member('manager')).execute()
  const refused = await refusal(manager().agency.mergePlan(ref))
  expect([refused.code, refused.sentence]).toEqual([
    'forbidden',
    'Your seat waits for its second keeper: until then it reads and prepares.',
  ])
  expect((await refusal(merge('police', 'icb'))).sentence).toBe(refused.sentence)
})
