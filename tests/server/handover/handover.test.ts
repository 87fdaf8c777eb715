import { newId } from '@roundtable/db/ids.ts'
import { endSeatByClock } from '@roundtable/server/handover/end-seat-by-clock.ts'
import { runClocks } from '@roundtable/server/lifecycle/clocks.ts'
import { describe, expect, it } from 'vitest'
import { actionOn, setAction } from '../../support/make/action.ts'
import { raiseChallenge } from '../../support/make/challenge.ts'
import { issueRef, owned, raiseIssue } from '../../support/make/issue.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { always } from '../../support/make/notice.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'
import { eventsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)
const seatOf = (key: string) =>
  at.database.db.selectFrom('member').selectAll().where('id', '=', at.member(key)).executeTakeFirstOrThrow()

/** What the police's analyst has in hand: an action of the post, and an issue it owns. */
async function inHand(key = 'police-contributor') {
  const { title } = await seatOf(key)
  const action = await setAction(at, { title })
  const issue = await raiseIssue(at)
  await at.callerAs('manager').issue.accept({ ...(await issueRef(at, issue)), ...owned, ownerTitle: title })
  return { action, issue, title }
}
const orphans = (key: string, by = 'manager') => at.callerAs(by).member.orphans({ id: at.member(key) })
const end = (
  by: string,
  key: string,
  change: { successor?: string; acceptsForPost?: boolean; version?: number } = {},
) =>
  at.callerAs(by).member.end({
    id: at.member(key),
    version: change.version ?? 1,
    successorId: change.successor === undefined ? null : at.member(change.successor),
    acceptsForPost: change.acceptsForPost ?? false,
    reason: 'Moved to another force.',
  })
const offer = async (key: string, successor: string, by = 'police-lead') => {
  const id = newId()
  const { version } = await seatOf(key)
  await at
    .callerAs(by)
    .member.offerHandover({ id, memberId: at.member(key), version, successorId: at.member(successor) })
  return id
}
const waiting = async (by: string) =>
  (await at.callerAs(by).me.waiting()).items.filter(({ subject }) => subject === 'handover')

describe('a seat with something open', () => {
  it('shows it before it ends, with each clock, and does not end while nobody has accepted it', async () => {
    await inHand()
    const { open } = await orphans('police-contributor')
    expect(open.things.map(({ kind, name, dueOn }) => [kind, name, dueOn])).toEqual([
      ['action', 'Action 1', '2026-12-18'],
      ['issue', 'Issue 1', '2027-01-11'],
    ])
    expect(open).toMatchObject({ isAccepted: false, offer: null, mayAcceptForPost: true })
    const refused = await refusal(
      end('police-lead', 'police-contributor', { successor: 'police-second-contributor' }),
    )
    expect([refused.code, refused.sentence]).toEqual([
      'rule',
      'Something is open at this seat that nobody has accepted: ask who follows to accept it, or accept it for the post.',
    ])
  })

  it('ends when its successor has accepted, who has the brief and each thing with its day', async () => {
    const { action } = await inHand()
    const id = await offer('police-contributor', 'police-second-contributor')
    expect((await waiting('police-second-contributor')).map(({ verb }) => verb)).toEqual(['Read and accept'])
    expect(await waiting('manager')).toEqual([])
    const successor = at.callerAs('police-second-contributor')
    const brief = await successor.handover.get({ id })
    expect(brief.things.map(({ name, dueOn, wasDueOn }) => [name, dueOn, wasDueOn])).toEqual([
      ['Action 1', '2026-12-18', '2026-12-18'],
      ['Issue 1', '2027-01-11', '2027-01-11'],
    ])
    await successor.handover.accept({ id, version: brief.version })
    expect((await refusal(successor.handover.accept({ id, version: brief.version }))).code).toBe('conflict')
    const other = await refusal(end('police-lead', 'police-contributor', { successor: 'police-lead' }))
    expect(other.sentence).toBe(
      'Bo Lund has accepted what is open here: they take it over, or ask somebody else first.',
    )
    await end('police-lead', 'police-contributor', { successor: 'police-second-contributor' })
    const { title } = await seatOf('police-second-contributor')
    expect(await actionOn(at, action.id)).toMatchObject({ title, dueOn: '2026-12-18' })
    const { actions } = await at.callerAs('police-second-contributor').action.list({})
    expect(actions.filter(({ isMine }) => isMine).map(({ number }) => number)).toEqual([1])
    expect((await eventsOn(at, id)).map(({ action: act }) => act).toSorted()).toEqual([
      'handover.accepted',
      'handover.offered',
    ])
  })

  it('ends at once where who ends it accepts for the post, and the successor is told', async () => {
    await inHand()
    await end('police-lead', 'police-contributor', {
      successor: 'police-second-contributor',
      acceptsForPost: true,
    })
    const { notices } = await at.callerAs('police-second-contributor').notice.list({})
    expect(notices.map(({ title }) => title)).toContain('You follow Imran Sadiq')
  })

  it('has a new offer in place of the one before, and only its keepers make one', async () => {
    await inHand()
    const first = await offer('police-contributor', 'police-second-contributor')
    await offer('police-contributor', 'police-lead', 'manager')
    expect(await waiting('police-second-contributor')).toEqual([])
    expect(
      (await refusal(at.callerAs('police-second-contributor').handover.accept({ id: first, version: 2 })))
        .code,
    ).toBe('rule')
    expect((await refusal(offer('police-contributor', 'police-lead', 'health-lead'))).code).toBe('not-found')
    expect((await refusal(at.callerAs('health-lead').handover.get({ id: first }))).code).toBe('not-found')
    expect((await refusal(at.callerAs('administrator').handover.get({ id: first }))).code).toBe('forbidden')
  })

  it('tells the administrator nothing of it, who cannot accept it either', async () => {
    await inHand()
    const { open } = await orphans('police-contributor', 'administrator')
    expect(open).toMatchObject({ things: [], isAccepted: false, mayAcceptForPost: false })
    expect((await refusal(end('administrator', 'police-contributor', { acceptsForPost: true }))).code).toBe(
      'forbidden',
    )
  })

  it('is left to the manager and the agency’s lead when its last day has passed', async () => {
    const { title } = await inHand()
    await at.callerAs('manager').member.change({
      ...{ id: at.member('police-contributor'), version: 1, role: 'contributor', title },
      ...{ fromDay: '2025-01-01', untilDay: '2026-11-30', goalCodes: [] },
    })
    at.clock.now = '2026-12-02T08:00:00.000Z'
    await runClocks(at.services, always, [endSeatByClock])
    await runClocks(at.services, always, [endSeatByClock])
    for (const by of ['manager', 'police-lead']) expect(await waiting(by)).toHaveLength(1)
    expect(await waiting('health-lead')).toEqual([])
    const [row] = await at.database.db
      .selectFrom('handover')
      .selectAll()
      .where('partnershipId', '=', at.partnershipId)
      .execute()
    await at.callerAs('police-lead').handover.accept({ id: row?.id ?? '', version: 1 })
    expect(await waiting('manager')).toEqual([])
  })

  it('that holds only what a successor may not know of gives them no brief: it is accepted for the post', async () => {
    await raiseChallenge(at, {
      ...{ by: 'health-lead', toAgencyCode: 'police', supportAgencyCode: 'icb', restricted: true },
      ...{ ground: 'About somebody’s conduct.', about: '' },
    })
    const id = await offer('police-lead', 'police-contributor', 'manager')
    const successor = at.callerAs('police-contributor')
    expect((await refusal(successor.handover.get({ id }))).code).toBe('not-found')
    expect(await waiting('police-contributor')).toEqual([])
    expect(JSON.stringify(await successor.notice.list({}))).not.toMatch(/handover|take over/i)
    expect((await waiting('manager')).map(({ detail }) => detail)).toEqual([
      'It is accepted for the post before the seat ends.',
    ])
    const { version } = await at.callerAs('manager').handover.get({ id })
    await at.callerAs('manager').handover.accept({ id, version })
    expect((await orphans('police-lead')).open.isAccepted).toBe(true)
    expect(JSON.stringify(await successor.notice.list({}))).not.toMatch(/You follow/)
  })

  it('names no restricted challenge to a successor who does not read it', async () => {
    const restricted = { restricted: true, ground: 'About somebody’s conduct.', about: '' }
    await raiseChallenge(at, {
      by: 'health-lead',
      toAgencyCode: 'police',
      supportAgencyCode: 'icb',
      ...restricted,
    })
    const lead = await seatOf('police-lead')
    await setAction(at, { title: lead.title })
    const { open } = await orphans('police-lead')
    expect(open.things.map(({ name }) => name).toSorted()).toEqual(['Action 1', 'Challenge R1'])
    const id = await offer('police-lead', 'police-contributor', 'manager')
    const brief = await at.callerAs('police-contributor').handover.get({ id })
    expect(brief.things.map(({ name }) => name)).toEqual(['Action 1'])
    const { notices } = await at.callerAs('police-contributor').notice.list({})
    expect(JSON.stringify(notices)).not.toMatch(/R1|challenge/i)
    expect(
      JSON.stringify(
        await at
          .callerAs('police-contributor')
          .auditEvent.list({})
          .catch(() => []),
      ),
    ).not.toContain('R1')
  })
})

describe('a post that gets another name', () => {
  const rename = async (key: string, title: string) => {
    const { version, role, fromDay } = await seatOf(key)
    const seat = { id: at.member(key), version, role, title, fromDay, untilDay: null, goalCodes: [] }
    await at.callerAs('manager').member.change(seat)
  }

  it('keeps what it has in hand, with each day and a step in its history', async () => {
    await rename('police-second-contributor', 'Duty analyst')
    const { action } = await inHand()
    await rename('police-contributor', 'Head of analysis')
    expect(await actionOn(at, action.id)).toMatchObject({ title: 'Head of analysis', dueOn: '2026-12-18' })
    expect(await at.callerAs('chair').issue.get({ number: 1 })).toMatchObject({
      ownerTitle: 'Head of analysis',
    })
    const { actions } = await at.callerAs('police-contributor').action.list({ whose: 'mine' })
    expect(actions.map(({ number }) => number)).toEqual([1])
    const view = await at.callerAs('chair').action.get({ number: action.number })
    expect(view.history[0]?.sentence).toBe(
      'Action 1 of Smallborough Police passed to another post with its day. Before: by the role contributor.',
    )
  })

  it('leaves it where it is as long as somebody else has that post', async () => {
    const { action, title } = await inHand()
    await rename('police-contributor', 'Head of analysis')
    expect((await actionOn(at, action.id)).title).toBe(title)
  })
})
