import type { NoticeKind } from '@roundtable/shared/notice/notices.ts'
import { describe, expect, it } from 'vitest'
import { doneWith, raiseChallenge, readChallenge } from '../../support/make/challenge.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'

const at = perTest(openPartnership)
const manager = () => at.callerAs('manager')
const kinds: readonly NoticeKind[] = ['challenge-to-yours-passed', 'challenge-of-yours-passed']
const later = () => {
  at.clock.now = new Date(Date.parse(at.clock.now) + 60_000).toISOString()
}
const toldOf = async (key: string) =>
  (await at.callerAs(key).notice.list({})).notices.filter(({ kind }) => kinds.includes(kind))
const versionOf = async (code: string) =>
  (await manager().agency.list()).find((each) => each.code === code)?.version ?? 0
async function leave(code: string): Promise<void> {
  later()
  await manager().agency.step({ code, version: await versionOf(code), deed: 'end', reason: 'It closed.' })
  later()
}
async function merge(code: string, into: string): Promise<void> {
  later()
  const fromDay = at.clock.now.slice(0, 10)
  await manager().agency.merge({
    code,
    version: await versionOf(code),
    into,
    fromDay,
    reason: 'One force.',
  })
  later()
}
/** The police asks the council, and offers the help of the schools. */
const raised = (over: Parameters<typeof raiseChallenge>[1] = {}) =>
  raiseChallenge(at, { toAgencyCode: 'council', supportAgencyCode: 'schools', ...over })

describe('an agency that offered to help with a challenge', () => {
  it('and leaves is told to both sides, once; the page says that its help ended, and keeps what was offered', async () => {
    const { reference } = await raised()
    await leave('schools')
    for (const key of ['police-lead', 'council-lead']) {
      const told = await toldOf(key)
      expect(told, key).toHaveLength(1)
      expect(told[0]?.title, key).toContain(`Help ended: Challenge ${reference}`)
      expect(told[0]?.sentence, key).toContain('left the partnership: the help it offered')
    }
    for (const key of ['health-lead', 'police-contributor', 'observer'])
      expect(await toldOf(key), key).toEqual([])
    const { support, steps, supportOffered } = await readChallenge(at, reference)
    expect(support).toMatchObject({ text: 'Two mentors a week.', endedOn: at.clock.now.slice(0, 10) })
    expect(support?.offeredBy).toBeNull()
    expect(supportOffered).toBe('Two mentors a week.')
    expect(steps[0]?.word).toContain('left the partnership')
    await doneWith(at, reference).answer()
    expect((await readChallenge(at, reference)).supportTaken).toBeNull()
  })

  it('and becomes part of another passes its help on: both sides are told, and told again where it is undone', async () => {
    const { reference } = await raised()
    const then = at.clock.now
    const before = await readChallenge(at, reference)
    await merge('schools', 'icb')
    const passed = await readChallenge(at, reference)
    expect(passed.support).toMatchObject({ offeredBy: before.support?.agencyName, endedOn: null })
    expect(passed.support?.agencyName).toContain('Integrated Care Board')
    expect(passed.steps[0]?.word).toContain('became part of')
    for (const key of ['police-lead', 'council-lead']) {
      const told = await toldOf(key)
      expect(told, key).toHaveLength(1)
      expect(told[0]?.sentence, key).toContain('Integrated Care Board helps now in place of')
    }
    // Who leads in either is told of all that passes, once.
    for (const key of ['education-lead', 'health-lead']) expect(await toldOf(key), key).toEqual([])
    expect((await manager().challenge.get({ reference, asAt: then })).support).toEqual(before.support)
    const version = await versionOf('schools')
    await manager().agency.unmerge({ code: 'schools', version, reason: 'A mistake.' })
    expect((await readChallenge(at, reference)).support).toEqual(before.support)
    expect(await toldOf('police-lead')).toHaveLength(2)
  })

  it('of a challenge that has ended tells nobody any more', async () => {
    const { reference } = await raised()
    await doneWith(at, reference).decide('withdraw')
    await leave('schools')
    expect(await toldOf('police-lead')).toEqual([])
    expect((await readChallenge(at, reference)).support?.endedOn).toBeNull()
  })

  it('tells of a restricted one who may know of it, and nobody else', async () => {
    await raised({ restricted: true, ground: 'Conduct.', about: '' })
    await leave('schools')
    for (const key of ['police-lead', 'council-lead']) expect(await toldOf(key), key).toHaveLength(1)
    for (const key of ['health-lead', 'scrutineer', 'elected-member'])
      expect(await toldOf(key), key).toEqual([])
  })
})

it('who raised a challenge is told which agency answers once the one that is asked is part of another', async () => {
  const { reference } = await raised()
  await merge('council', 'icb')
  const [told] = await toldOf('police-lead')
  expect(told?.title).toContain(`Challenge ${reference}`)
  expect(told?.sentence).toContain('Integrated Care Board answers now in place of')
  expect(await toldOf('health-lead')).toEqual([])
})
