import { describe, expect, it } from 'vitest'
import { signPledge } from '../../support/make/goal.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)
const manager = () => at.callerAs('manager')
const police = 'Smallborough Police'
const icb = 'Smallborough Integrated Care Board'
const later = () => {
  at.clock.now = new Date(Date.parse(at.clock.now) + 60_000).toISOString()
}
const versionOf = async (code: string) =>
  (await manager().agency.list()).find((each) => each.code === code)?.version ?? 0
async function merge() {
  later()
  const fromDay = at.clock.now.slice(0, 10)
  const version = await versionOf('police')
  await manager().agency.merge({ code: 'police', version, into: 'icb', fromDay, reason: 'One force.' })
  later()
}
const pledgeOf = async (agencyCode: string) =>
  (await manager().goal.get({ code: 'safe' })).pledges.find((each) => each.agencyCode === agencyCode)
const waitingFor = async (key: string) =>
  (await at.callerAs(key).me.waiting()).items.filter(({ subject }) => subject === 'pledge')

describe('a signed pledge that passes with its agency', () => {
  it('says for whom it was signed, on the goal, on the agency and in the file', async () => {
    await signPledge(at.callerAs('police-lead'))
    const signedBy = (await pledgeOf('police'))?.signedBy
    await merge()
    expect(await pledgeOf('icb')).toMatchObject({
      state: 'signed',
      signedBy,
      signedFor: police,
      review: 'due',
    })
    const { pledges } = await at.callerAs('chair').accountability.agency({ agencyCode: 'icb' })
    expect(pledges).toMatchObject([{ state: 'signed', signedBy, signedFor: police }])
    const { rows } = await at.download('pledges.csv', 'chair')
    expect(rows.find((row) => row.agency_code === 'icb')).toMatchObject({
      signed_by: signedBy,
      signed_for: police,
    })
  })

  it('is seen by the board to want an answer, and waits for whoever signs for the agency that has it', async () => {
    await signPledge(at.callerAs('police-lead'))
    expect(await waitingFor('health-lead')).toEqual([])
    await merge()
    const open = await at.callerAs('chair').goal.pledgesToAnswer({})
    expect(open.find(({ agencyCode }) => agencyCode === 'icb')).toMatchObject({ signedFor: police })
    expect(await waitingFor('health-lead')).toMatchObject([
      { detail: expect.stringContaining(`${police} signed it before it became part of ${icb}.`) },
    ])
  })

  it('is the agency’s own once it signs it, in the same words and by the same person too', async () => {
    await signPledge(at.callerAs('police-lead'))
    await merge()
    await signPledge(at.callerAs('police-lead'), { agencyCode: 'icb' })
    expect(await pledgeOf('icb')).toMatchObject({ state: 'signed', signedFor: null, review: null })
    expect(await waitingFor('health-lead')).toEqual([])
  })

  it('is the first agency’s own again where the merging is undone', async () => {
    await signPledge(at.callerAs('police-lead'))
    await merge()
    const undone = { code: 'police', version: await versionOf('police'), reason: 'A mistake.' }
    await manager().agency.unmerge(undone)
    expect(await pledgeOf('police')).toMatchObject({ state: 'signed', signedFor: null, review: null })
  })

  it('is told once in its history and among the changes, and of the agency that has it no more as what was', async () => {
    const from = at.clock.now
    await signPledge(at.callerAs('police-lead'))
    await merge()
    const passed = (await pledgeOf('icb'))?.steps.filter(({ act }) => act === 'agency.merged')
    expect(passed).toHaveLength(1)
    const { changes } = await at.callerAs('chair').change.list({ from })
    const merged = changes.filter(({ kind, what }) => kind === 'pledge' && what !== 'Signed at Board')
    expect(merged.map(({ was, is }) => ({ was, is }))).toEqual([
      { was: `${police}: We share what we know.`, is: null },
      { was: null, is: `${icb}: We share what we know.` },
    ])
  })
})

it('a pledge that was signed and is declined since is said to be declined on the page of its agency', async () => {
  await signPledge(at.callerAs('police-lead'))
  const stands = await pledgeOf('police')
  await at.callerAs('police-lead').goal.declinePledge({
    ...{
      goalCode: 'safe',
      agencyCode: 'police',
      pledgeId: stands?.id ?? null,
      version: stands?.version ?? 0,
    },
    ...{ reason: 'No money.', meeting: '' },
  })
  const { pledges } = await at.callerAs('chair').accountability.agency({ agencyCode: 'police' })
  expect(pledges).toMatchObject([{ state: 'declined', wording: 'We share what we know.' }])
  const { rows } = await at.download('pledges.csv?goal=safe&agency=police', 'chair')
  expect(rows).toMatchObject([{ state: 'Pledge declined', signed_by: '', signed_at: '' }])
})
