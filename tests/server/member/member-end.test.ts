import { openReturns } from '@roundtable/server/return/open-returns.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { inviteMember } from '../../support/make/member.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'
import { eventsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)

const end = (by: string, key: string, { version = 1, successor = null as string | null } = {}) =>
  at.callerAs(by).member.end({
    id: at.member(key),
    version,
    successorId: successor === null ? null : at.member(successor),
    reason: 'Moved to another force.',
  })
const answers = () =>
  at.database.db
    .selectFrom('accountability')
    .selectAll()
    .where('indicatorId', '=', at.indicator('PO01'))
    .orderBy('id')
    .execute()

describe('a seat that ends', () => {
  it('shows what it leaves: what it answers for, open returns, and who could take over', async () => {
    await openReturns(at.services)
    const orphans = await at.callerAs('manager').member.orphans({ id: at.member('police-contributor') })
    expect(orphans).toMatchObject({
      accountabilities: [{ subject: 'Indicator PO01', title: 'Performance analyst' }],
      lastOfRole: null,
    })
    expect(orphans.returns.map(({ label }) => label)).toEqual([
      'October 2026 return of Smallborough Police',
      'Q2 2026/27 return of Smallborough Police',
    ])
    expect(orphans.successors.map(({ name }) => name)).toEqual(['Ann Dyer', 'Bo Lund', 'Ruth Calder'])
  })

  it('tells when it is the last of its role', async () => {
    const last = await at.callerAs('manager').member.orphans({ id: at.member('health-contributor') })
    expect(last.lastOfRole).toBe('Nobody else is data contributor of Smallborough Integrated Care Board.')
    const chair = await at.callerAs('manager').member.orphans({ id: at.member('chair') })
    expect(chair.lastOfRole).toBe('Nobody else is chair of the partnership.')
  })

  it('hands over what it answered for to its successor: the old row ends, a new one begins', async () => {
    const result = await end('manager', 'police-contributor', { successor: 'police-second-contributor' })
    expect(result).toEqual({ id: at.member('police-contributor'), version: 2 })
    expect(await answers()).toMatchObject([
      { memberId: at.member('police-contributor'), endedAt: at.clock.now, endedBy: at.person('manager') },
      {
        memberId: at.member('police-second-contributor'),
        title: 'Performance analyst',
        kind: 'accountable',
        endedAt: null,
        recordedAt: at.clock.now,
      },
    ])
    expect(await eventsOn(at, at.member('police-contributor'))).toMatchObject([
      {
        action: 'member.ended',
        category: 'people',
        agencyId: at.agency('police'),
        summary:
          'The seat of Imran Sadiq as data contributor of Smallborough Police ended; Bo Lund takes over (accountabilities: 1).',
      },
    ])
  })

  it('leaves the agency answering, with nobody named, where there is no successor', async () => {
    await end('manager', 'police-contributor')
    const [, now] = await answers()
    expect(now).toMatchObject({ agencyId: at.agency('police'), memberId: null, endedAt: null })
  })

  it('gives no rights at the next request', async () => {
    await openReturns(at.services)
    const caller = at.callerAs('police-contributor')
    expect(await caller.return.list()).toHaveLength(2)
    await end('police-lead', 'police-contributor')
    expect((await refusal(caller.return.list())).code).toBe('not-found')
  })

  it('takes with it what the person did as somebody’s deputy', async () => {
    await at.callerAs('manager').member.deputise({
      id: at.member('police-lead'),
      version: 1,
      deputyMemberId: at.member('police-contributor'),
      fromDay: '2026-11-20',
      untilDay: '2026-12-20',
    })
    await end('manager', 'police-contributor')
    const list = await at.callerAs('manager').member.list()
    expect(list.find(({ id }) => id === at.member('police-lead'))?.deputy).toBeNull()
    expect((await refusal(at.callerAs('police-contributor').return.list())).code).toBe('not-found')
  })

  it('ends once, and never unseen', async () => {
    expect((await refusal(end('manager', 'police-contributor', { version: 7 }))).current).toMatchObject({
      version: 1,
      name: 'Imran Sadiq',
    })
    await end('manager', 'police-contributor')
    expect((await refusal(end('manager', 'police-contributor'))).code).toBe('conflict')
    expect((await refusal(end('manager', 'police-contributor', { version: 2 }))).sentence).toBe(
      'This seat has ended already.',
    )
  })

  it('has a successor of its own agency, or none', async () => {
    const refused = await refusal(end('manager', 'police-contributor', { successor: 'health-lead' }))
    expect(refused.code).toBe('not-found')
    expect((await answers())[0]?.endedAt).toBeNull()
  })

  it('is not the last manager’s or the last administrator’s', async () => {
    expect((await refusal(end('administrator', 'manager'))).sentence).toBe(
      'Daniel Okafor is the last partnership manager: give somebody else this seat first.',
    )
    expect((await refusal(end('manager', 'administrator'))).code).toBe('rule')
  })

  it('that was never accepted can be taken back, whatever its role', async () => {
    const { memberId } = await inviteMember(at.callerAs('administrator'), {
      email: 'wrong@area.example',
      agencyCode: 'council',
      role: 'manager',
    })
    expect((await refusal(end('administrator', 'manager'))).code).toBe('rule')
    const taken = await at.callerAs('administrator').member.end({
      id: memberId,
      version: 1,
      successorId: null,
      reason: 'The address was wrong.',
    })
    expect(taken.version).toBe(2)
  })

  it('of the last two managers, ended by each other at once, is one’s only', async () => {
    const { db } = at.database
    await db
      .updateTable('member')
      .set({ role: 'manager' })
      .where('id', '=', at.member('council-lead'))
      .execute()
    const outcomes = await Promise.allSettled([
      end('manager', 'council-lead'),
      end('council-lead', 'manager'),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('of another agency is missing for a lead, and a board member’s is not a lead’s to end', async () => {
    expect((await refusal(end('police-lead', 'health-contributor'))).code).toBe('not-found')
    expect((await refusal(end('council-lead', 'lead-partner'))).code).toBe('forbidden')
    expect((await refusal(end('chair', 'police-contributor'))).code).toBe('forbidden')
    const orphans = at.callerAs('police-lead').member.orphans({ id: at.member('health-contributor') })
    expect((await refusal(orphans)).code).toBe('not-found')
  })
})

describe('a deputy', () => {
  const deputise = (by: string, key: string, deputy: string, days = {}) =>
    at.callerAs(by).member.deputise({
      id: at.member(key),
      version: 1,
      deputyMemberId: at.member(deputy),
      fromDay: '2026-11-24',
      untilDay: '2026-11-30',
      ...days,
    })

  it('stands in for a seat on fixed days, and the trail tells it', async () => {
    await deputise('police-lead', 'police-contributor', 'police-second-contributor')
    const list = await at.callerAs('police-lead').member.list()
    expect(list.find(({ id }) => id === at.member('police-contributor'))?.deputy).toEqual({
      name: 'Bo Lund',
      fromDay: '2026-11-24',
      untilDay: '2026-11-30',
    })
    const [event] = await eventsOn(at, at.member('police-contributor'))
    expect(event?.summary).toBe(
      'Bo Lund deputises for Imran Sadiq as data contributor of Smallborough Police from 24 November 2026 to 30 November 2026.',
    )
    expect((await refusal(deputise('police-lead', 'police-contributor', 'police-second-lead'))).code).toBe(
      'conflict',
    )
  })

  it('of a seat that sees figures not yet published is of the same agency', async () => {
    expect((await refusal(deputise('manager', 'police-lead', 'health-lead'))).code).toBe('not-found')
    await deputise('manager', 'chair', 'lead-partner')
  })

  it('is never made by themselves, nor for themselves', async () => {
    expect((await refusal(deputise('police-lead', 'police-contributor', 'police-lead'))).code).toBe(
      'forbidden',
    )
    expect((await refusal(deputise('police-lead', 'police-lead', 'police-lead'))).code).toBe('rule')
  })

  it('brings the administrator no figures', async () => {
    expect((await refusal(deputise('manager', 'lead-partner', 'administrator'))).code).toBe('rule')
    expect((await refusal(deputise('manager', 'administrator', 'council-contributor'))).code).toBe('rule')
  })

  it('has days that make sense', async () => {
    const turned = deputise('manager', 'chair', 'lead-partner', { untilDay: '2026-11-01' })
    expect((await refusal(turned)).sentence).toBe('The last day cannot be before the first.')
    const past = deputise('manager', 'chair', 'lead-partner', {
      fromDay: '2026-01-01',
      untilDay: '2026-02-01',
    })
    expect((await refusal(past)).sentence).toBe('The last day has passed already.')
  })

  it('of another agency’s seat is not a lead’s to choose', async () => {
    expect((await refusal(deputise('police-lead', 'health-lead', 'health-contributor'))).code).toBe(
      'not-found',
    )
    expect((await refusal(deputise('council-lead', 'manager', 'council-contributor'))).code).toBe('forbidden')
    expect((await refusal(deputise('chair', 'chair', 'lead-partner'))).code).toBe('forbidden')
  })
})
