import { openReturns } from '@roundtable/server/return/open-returns.ts'
import { describe, expect, it } from 'vitest'
import { fire } from '../../support/make/agency.ts'
import { signPledge } from '../../support/make/goal.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { giveSeat } from '../../support/make/member.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { policeMonth, publishMonth } from '../../support/make/return.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)
const manager = () => at.callerAs('manager')
const today = () => at.clock.now.slice(0, 10)
const later = () => {
  at.clock.now = new Date(Date.parse(at.clock.now) + 60_000).toISOString()
}
const agencyOf = async (code: string) => {
  const found = (await manager().agency.list()).find((each) => each.code === code)
  if (found === undefined) throw new Error(code)
  return found
}
const merge = async (code: string, into: string, change: object = {}) => {
  const { version } = await agencyOf(code)
  return manager().agency.merge({
    code,
    version,
    into,
    fromDay: today(),
    reason: 'Two trusts are one.',
    ...change,
  })
}
const idOf = async (code: string) => {
  const of = at.database.db.selectFrom('agency').select('id').where('partnershipId', '=', at.partnershipId)
  return (await of.where('code', '=', code).executeTakeFirstOrThrow()).id
}
const plan = (code: string, into: string) => manager().agency.mergePlan({ code, into })
const partOf = async (subjectCode: string) =>
  (await manager().accountability.list()).rows.filter((row) => row.subjectCode === subjectCode)

describe('two agencies', () => {
  it('become one: seats, accountabilities, lines, due days, pledges and boards pass, as was said before', async () => {
    await signPledge(at.callerAs('police-lead'))
    await manager().schedule.set({
      ...{
        agencyCode: 'police',
        indicatorCodes: ['PO01'],
        fromPeriod: '2026-12-01',
        dueDays: 30,
        graceDays: 5,
      },
      deputyMemberId: at.member('police-contributor'),
    })
    const boardId = '01900000-0000-7000-8000-0000000b0a4d'
    const memberIds = [at.member('police-lead'), at.member('chair')]
    await manager().board.add({ id: boardId, name: 'Executive', quorum: '1', noticeDays: '5', memberIds })
    const said = await plan('police', 'council')
    expect(said.obstacles).toEqual([])
    expect(said.passes).toEqual([
      { what: 'seats', count: 4 },
      { what: 'accountabilities', count: 2 },
      { what: 'pledges', count: 1 },
      { what: 'lines to report', count: 4 },
      { what: 'agreed due days', count: 1 },
    ])
    const before = at.clock.now
    later()
    await merge('police', 'council')
    const council = await agencyOf('council')
    expect((await agencyOf('police')).state).toBe('left')
    const seats = (await manager().member.list()).filter(({ agencyCode }) => agencyCode === 'council')
    expect(seats.filter(({ endedAt }) => endedAt === null).map(({ name }) => name)).toContain('Ann Dyer')
    expect((await partOf('PO01')).map(({ agencyCode, untilDay }) => [agencyCode, untilDay])).toEqual([
      ['council', null],
      ['police', today()],
    ])
    const lines = (await manager().indicator.reporters()).lines
    expect(lines.find(({ code }) => code === 'PO01')?.reportingAgencyCode).toBe('council')
    const goal = await manager().goal.get({ code: 'safe' })
    expect(goal.pledges.find(({ agencyCode }) => agencyCode === 'council')?.signedAt).not.toBeNull()
    const rule = (await manager().schedule.list()).rows.find(({ indicatorCode }) => indicatorCode === 'PO01')
    expect(rule).toMatchObject({ agencyCode: 'council' })
    const [board] = (await manager().board.list()).boards
    expect(board?.members.map(({ agencyName }) => agencyName)).toContain(council.name)
    const then = (await manager().accountability.list({ asAt: before })).rows
    expect(then.find((row) => row.subjectCode === 'PO01')).toMatchObject({
      agencyCode: 'police',
      untilDay: null,
    })
    const page = await at.callerAs('chair').indicator.get({ code: 'PO01', asAt: before })
    expect(page.reportingAgencyName).toBe('Smallborough Police')
    const events = await at.database.db
      .selectFrom('auditEvent')
      .select('summary')
      .where('partnershipId', '=', at.partnershipId)
      .where('action', '=', 'agency.merged')
      .execute()
    expect(events[0]?.summary).toMatch(
      /^Smallborough Police became part of Smallborough Council from .*: seats 4,/,
    )
    expect((await at.callerAs('police-lead').me.get()).seats.map(({ agencyName }) => agencyName)).toEqual([
      council.name,
    ])
  })

  it('have their mail domains together: what one listed is known at the one that remains', async () => {
    const { version } = await agencyOf('police')
    const domains = ['police.example', 'shared.example']
    await at.callerAs('police-lead').agency.listMailDomains({ code: 'police', version, domains })
    const council = await agencyOf('council')
    await at
      .callerAs('council-lead')
      .agency.listMailDomains({ code: 'council', version: council.version, domains: ['shared.example'] })
    expect((await plan('police', 'council')).passes).toContainEqual({ what: 'mail domains', count: 1 })
    await merge('police', 'council')
    expect((await agencyOf('council')).mailDomains).toEqual(['police.example', 'shared.example'])
  })

  it('keep what is over where it was: a published return stays the merged one’s, with its figures', async () => {
    const { id } = await publishMonth(at)
    const before = await manager().return.get({ id })
    later()
    await merge('police', 'council')
    const after = await manager().return.get({ id })
    expect(after.agencyName).toBe('Smallborough Police')
    expect(after.rows.map(({ code }) => code)).toEqual(before.rows.map(({ code }) => code))
    later()
    await openReturns(at.services)
  })

  it('are not made one while something would be lost, and it is said what', async () => {
    const { id, version } = await policeMonth(at)
    await at.callerAs('police-contributor').return.saveNil({ id, version })
    const { obstacles } = await plan('police', 'council')
    expect(obstacles).toEqual([
      'The return of Smallborough Police for October 2026 is in hand: publish or close it first.',
    ])
    expect((await refusal(merge('police', 'council'))).sentence).toBe(obstacles[0])
    expect((await agencyOf('police')).state).toBe('current')
  })

  it('are not made one while people of the first sign in through its provider', async () => {
    const { partnershipId } = at
    const createdAt = at.clock.now
    await at.database.db
      .insertInto('identityProvider')
      .values({
        ...{ partnershipId, id: 'provider', agencyId: at.agency('police'), state: 'in-force', version: 3 },
        ...{ issuer: 'https://id.example', clientId: 'c', clientSecret: 's', providerKey: 'k' },
        ...{ tenantClaim: '', tenants: '', domains: 'police.example', factorValues: '' },
        ...{ createdAt, createdBy: at.person('manager'), triedAt: null, triedBy: null },
        ...{ confirmedAt: null, confirmedBy: null, endedAt: null, endedBy: null },
      })
      .execute()
    expect((await plan('police', 'council')).obstacles).toEqual([
      'People of Smallborough Police sign in through its provider, and could not any more: switch it off first.',
    ])
  })

  it('make one seat of a person’s two; two roles of one person are decided first', async () => {
    await manager().agency.add(fire)
    const seat = await giveSeat(at, 'police-contributor', {
      agencyId: await idOf('fire'),
      role: 'contributor',
    })
    expect((await plan('fire', 'police')).ends).toEqual([
      expect.stringMatching(/^The two seats of .* become one, as contributor\.$/),
    ])
    await merge('fire', 'police')
    const seats = (await at.callerAs('police-contributor').me.get()).seats
    expect(seats).toHaveLength(1)
    const row = await at.database.db
      .selectFrom('member')
      .select('successorMemberId')
      .where('id', '=', seat)
      .executeTakeFirstOrThrow()
    expect(row.successorMemberId).toBe(at.member('police-contributor'))
    const other = { ...fire, code: 'fire2', name: 'Second fire service', shortName: 'Fire 2' }
    await manager().agency.add(other)
    await giveSeat(at, 'police-contributor', { agencyId: await idOf('fire2'), role: 'agency-lead' })
    expect((await plan('fire2', 'police')).obstacles[0]).toMatch(
      /is agency lead at Second fire service and data contributor at Smallborough Police: end one of the two seats first\.$/,
    )
  })

  it('are made one by the manager alone, once, and never with itself', async () => {
    for (const key of ['chair', 'police-lead', 'administrator']) {
      const { version } = await agencyOf('carers')
      const input = { code: 'carers', version, into: 'council', fromDay: today(), reason: 'So.' }
      expect((await refusal(at.callerAs(key).agency.merge(input))).code).toBe('forbidden')
    }
    expect((await refusal(merge('carers', 'carers'))).fields?.[0]?.field).toBe('into')
    expect((await refusal(merge('carers', 'council', { fromDay: '2099-01-01' }))).fields?.[0]?.field).toBe(
      'fromDay',
    )
    await merge('carers', 'council')
    expect((await refusal(merge('carers', 'council'))).sentence).toBe('This agency has left already.')
    expect((await refusal(merge('schools', 'carers'))).code).toBe('not-found')
  })
})
