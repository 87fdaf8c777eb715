import { appRouter } from '@roundtable/server/app-router.ts'
import { actorIn, findVisitor } from '@roundtable/server/base/context.ts'
import { hashOf } from '@roundtable/server/base/token-hash.ts'
import { createCaller } from '@roundtable/server/base/trpc.ts'
import type { Role } from '@roundtable/shared/base/role.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { accept, addManager, inviteByMail } from '../../support/make/member.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'
import { eventsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)

const nell = () => `nell.${at.slug}@police.example`

/** Somebody new in a seat they have taken. */
async function seated(by: string, role: Role, agencyCode = 'police') {
  const { memberId, token } = await inviteByMail(at, by, { role, agencyCode, email: nell() })
  const { personId } = await accept(at, token)
  return { memberId, personId }
}

async function callerOf(personId: string) {
  const token = `session of ${personId}`
  await at.database.db
    .insertInto('session')
    .values({
      id: personId,
      token: hashOf(token),
      personId,
      expiresAt: '2099-01-01T00:00:00.000Z',
      createdAt: at.clock.now,
      updatedAt: at.clock.now,
    } as never)
    .execute()
  return createCaller(appRouter)(async () => {
    const visitor = await findVisitor(at.services, token)
    const acting = visitor === null ? null : actorIn(visitor, at.slug)
    return {
      ...at.services,
      requestId: 'request of the test',
      visitor,
      membership: acting?.membership ?? null,
      actor: acting?.actor ?? null,
    }
  })
}

const confirm = (by: string, id: string, version = 2) =>
  at.callerAs(by).member.confirm({ id, version, reason: 'We met at the last board.' })
const listed = async (by: string, id: string) =>
  (await at.callerAs(by).member.list()).find((seat) => seat.id === id)

const deciding = ['approve returns', 'sign pledges', 'keep people'] as const

describe('a seat that takes two keepers', () => {
  it('reads and prepares until a second keeper has confirmed it, and decides from then on', async () => {
    const { memberId, personId } = await seated('manager', 'agency-lead')
    const lead = await callerOf(personId)
    const before = await lead.me.get()
    expect(before.seats[0]?.confirmed).toBe(false)
    expect(before.may).toEqual(expect.arrayContaining(['enter returns', 'propose targets', 'see people']))
    for (const right of deciding) expect(before.may).not.toContain(right)
    expect(await refusal(lead.member.invite({} as never))).toMatchObject({
      code: 'forbidden',
      sentence: 'Your seat waits for its second keeper: until then it reads and prepares.',
      who: 'the manager, the administrator or, for an agency’s seat, its other lead confirms it: whoever did not give it',
    })
    expect(await confirm('administrator', memberId)).toEqual({ id: memberId, version: 3 })
    const after = await lead.me.get()
    expect(after.may).toEqual(expect.arrayContaining([...deciding]))
    expect(after.seats[0]?.confirmed).toBe(true)
    expect(await listed('manager', memberId)).toMatchObject({
      unconfirmed: false,
      confirmedAt: at.clock.now,
      mayConfirm: false,
    })
    expect((await eventsOn(at, memberId)).at(-1)).toMatchObject({
      action: 'member.confirmed',
      personId: at.person('administrator'),
      summary:
        'The seat of Nell Ortega as agency lead of Smallborough Police was confirmed by a second keeper.',
    })
  })

  it.each<Role>(['manager', 'lead-partner', 'delegated-partner', 'chair', 'agency-lead'])(
    'is that of the %s',
    async (role) => {
      const { memberId, personId } = await seated('manager', role)
      expect(await listed('manager', memberId)).toMatchObject({ unconfirmed: true })
      const may = (await (await callerOf(personId)).me.get()).may
      expect(may.filter((right) => /^(approve|agree|sign|publish|keep people|reopen)/.test(right))).toEqual(
        [],
      )
    },
  )

  it('is not that of others: theirs count once they are taken', async () => {
    const { memberId } = await seated('manager', 'contributor')
    expect(await listed('manager', memberId)).toMatchObject({ unconfirmed: false, mayConfirm: false })
    expect((await refusal(confirm('administrator', memberId))).code).toBe('forbidden')
  })

  it('is confirmed by another person than who gave it, and never by their own', async () => {
    const { memberId, personId } = await seated('manager', 'manager', 'council')
    expect(await refusal(confirm('manager', memberId))).toMatchObject({
      code: 'forbidden',
      sentence: 'You gave this seat: it takes a second keeper.',
      who: 'another who keeps people',
    })
    expect(await listed('manager', memberId)).toMatchObject({ unconfirmed: true, mayConfirm: false })
    const own = (await callerOf(personId)).member.confirm({ id: memberId, version: 2, reason: 'It is me.' })
    expect((await refusal(own)).code).toBe('forbidden')
    expect(await listed('administrator', memberId)).toMatchObject({ mayConfirm: true })
    await confirm('administrator', memberId)
  })

  it('given anew before it was accepted has two who gave it, and is confirmed by a third', async () => {
    await inviteByMail(at, 'manager', { role: 'agency-lead', email: nell() })
    const { memberId } = await seated('administrator', 'agency-lead')
    for (const key of ['manager', 'administrator']) {
      expect((await refusal(confirm(key, memberId, 3))).sentence).toBe(
        'You gave this seat: it takes a second keeper.',
      )
    }
    await confirm('police-lead', memberId, 3)
  })

  it('in an agency is confirmed by its lead, elsewhere not', async () => {
    const { memberId } = await seated('manager', 'agency-lead')
    expect((await refusal(confirm('health-lead', memberId))).code).toBe('not-found')
    await confirm('police-lead', memberId)
    const board = await inviteByMail(at, 'manager', {
      role: 'delegated-partner',
      email: `del.${at.slug}@police.example`,
    })
    await accept(at, board.token)
    expect((await refusal(confirm('police-lead', board.memberId))).code).toBe('forbidden')
  })

  it('is confirmed once, after it was taken and as it stands', async () => {
    const invited = await inviteByMail(at, 'manager', { role: 'agency-lead', email: nell() })
    expect((await refusal(confirm('administrator', invited.memberId, 1))).sentence).toBe(
      'This invitation has not been accepted: the seat is confirmed after that.',
    )
    await accept(at, invited.token)
    expect((await refusal(confirm('administrator', invited.memberId, 1))).code).toBe('conflict')
    await confirm('administrator', invited.memberId)
    expect((await refusal(confirm('administrator', invited.memberId, 3))).sentence).toBe(
      'This seat has been confirmed already.',
    )
  })

  it('with another role, or come back, waits for its second keeper again', async () => {
    const manager = at.callerAs('manager')
    const seat = await listed('manager', at.member('police-lead'))
    const { role: _, ...rest } = { ...seat }
    await manager.member.change({
      id: at.member('police-lead'),
      version: 1,
      role: 'delegated-partner',
      title: rest.title ?? '',
      fromDay: rest.fromDay ?? '',
      untilDay: null,
      goalCodes: [],
    })
    expect(await listed('manager', at.member('police-lead'))).toMatchObject({ unconfirmed: true })
    expect((await refusal(confirm('manager', at.member('police-lead')))).code).toBe('forbidden')
    await confirm('administrator', at.member('police-lead'))
    const reason = 'By mistake.'
    await manager.member.end({ id: at.member('health-lead'), version: 1, successorId: null, reason })
    await manager.member.restore({ id: at.member('health-lead'), version: 2, reason })
    expect(await listed('manager', at.member('health-lead'))).toMatchObject({ unconfirmed: true })
  })

  it('waits for those who can confirm it, with a notice that is settled once it is', async () => {
    const { memberId } = await seated('manager', 'agency-lead')
    const title = 'Nell Ortega, agency lead of Smallborough Police'
    const waits = async (key: string) =>
      (await at.callerAs(key).me.waiting()).items.filter(({ what }) => what === 'Seat')
    for (const key of ['administrator', 'police-lead']) {
      expect(await waits(key)).toMatchObject([
        { id: memberId, title, verb: 'Confirm', page: expect.stringMatching(/^\/people\?/) },
      ])
    }
    for (const key of ['manager', 'health-lead', 'chair']) expect(await waits(key)).toEqual([])
    const notices = () =>
      at.database.db
        .selectFrom('notice')
        .select(['personId', 'settledAt'])
        .where('partnershipId', '=', at.partnershipId)
        .where('kind', '=', 'seat-to-confirm')
        .execute()
    expect((await notices()).map(({ personId }) => personId).sort()).toEqual(
      ['administrator', 'police-lead', 'police-second-lead'].map((key) => at.person(key)).sort(),
    )
    await confirm('administrator', memberId)
    expect((await notices()).every(({ settledAt }) => settledAt !== null)).toBe(true)
    expect(await waits('police-lead')).toEqual([])
  })

  it('counts among the managers only once it is confirmed', async () => {
    const { memberId } = await seated('administrator', 'manager', 'council')
    const end = () =>
      at.callerAs('administrator').member.end({
        id: at.member('manager'),
        version: 1,
        successorId: null,
        reason: 'Moved on.',
      })
    expect((await refusal(end())).sentence).toContain('is the last partnership manager')
    await confirm('manager', memberId)
    await end()
  })

  it('is not lent by whoever opened the deputy’s seat', async () => {
    const { personId, memberId } = await seated('police-lead', 'contributor')
    const deputise = (by: string) =>
      at.callerAs(by).member.deputise({
        id: at.member('police-second-lead'),
        version: 1,
        deputyMemberId: memberId,
        fromDay: '2026-11-23',
        untilDay: '2026-12-23',
      })
    expect((await refusal(deputise('police-lead'))).sentence).toBe(
      'You opened the seat of Nell Ortega: another who keeps people makes them a deputy here.',
    )
    await deputise('manager')
    expect((await (await callerOf(personId)).me.get()).may).toContain('approve returns')
  })
})

describe('what somebody whose seat one opened has done', () => {
  it('is not one’s own to agree: a target proposed through a seat that the chair, as manager before, opened', async () => {
    await addManager(at, 'chair')
    const { personId } = await seated('chair', 'contributor')
    const analyst = await callerOf(personId)
    const [line] = (await analyst.indicator.get({ code: 'PO01' })).series
    await analyst.indicator.proposeTarget({
      code: 'PO01',
      seriesId: line?.id ?? '',
      fromPeriod: '2027-01-01',
      low: '10',
      high: null,
      tolerance: '1',
      rationale: 'Better than last year.',
    } as never)
    const [target] = await at.database.db
      .selectFrom('target')
      .select(['id', 'version'])
      .where('recordedBy', '=', personId)
      .execute()
    const agree = (by: string) =>
      at.callerAs(by).indicator.agreeTarget({
        code: 'PO01',
        targetId: target?.id ?? '',
        version: target?.version ?? 0,
        meeting: 'Board, November',
      } as never)
    expect((await refusal(agree('chair'))).sentence).toBe(
      'You opened the seat of who proposed this target: another board member can agree it.',
    )
    await agree('lead-partner')
  })
})
