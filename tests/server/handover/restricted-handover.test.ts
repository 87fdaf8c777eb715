import { newId } from '@roundtable/db/ids.ts'
import { endSeatByClock } from '@roundtable/server/handover/end-seat-by-clock.ts'
import { runClocks } from '@roundtable/server/lifecycle/clocks.ts'
import { seatedPeople } from '@roundtable/server/notice/seated-people.ts'
import { knowsBrief } from '@roundtable/shared/handover/handover-rights.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { setAction } from '../../support/make/action.ts'
import { raiseChallenge } from '../../support/make/challenge.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { giveSeat } from '../../support/make/member.ts'
import { always } from '../../support/make/notice.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)
const restricted = { restricted: true, ground: 'About somebody’s conduct.', about: '' }
/** An elected member of the council asks the police, from their own role: the council may not know of it. */
const conduct = () =>
  raiseChallenge(at, {
    by: 'elected-member',
    toAgencyCode: 'police',
    supportAgencyCode: '',
    support: '',
    supportUntil: '',
    ...restricted,
  })
/** Of the same person, which the council’s lead may end. */
const analyst = () => giveSeat(at, 'elected-member', { agencyId: at.agency('council'), role: 'contributor' })

const waiting = async (by: string) =>
  (await at.callerAs(by).me.waiting()).items.filter(({ subject }) => subject === 'handover')
const told = async (by: string) =>
  JSON.stringify((await at.callerAs(by).notice.list({})).notices.map(({ title }) => title))
const trail = async (by: string) => JSON.stringify(await at.callerAs(by).auditEvent.list({}))
const briefs = () =>
  at.database.db.selectFrom('handover').selectAll().where('partnershipId', '=', at.partnershipId).execute()
const ended = (id: string, by: string, acceptsForPost = false) =>
  at
    .callerAs(by)
    .member.end({ id, version: 1, successorId: null, acceptsForPost, reason: 'Left the council.' })

/** Who may not know of it is told of it by nothing. */
async function isNotToldOf(id: string, by: string) {
  const as = at.callerAs(by)
  expect((await refusal(as.handover.get({ id }))).code).toBe('not-found')
  expect((await refusal(as.handover.accept({ id, version: 1 }))).code).toBe('not-found')
  expect(await waiting(by)).toEqual([])
  expect(await told(by)).not.toMatch(/taken over|take over|follow/i)
}

describe('what passes from a seat where a restricted challenge alone is open', () => {
  let seat = ''
  beforeEach(async () => {
    await conduct()
    seat = await analyst()
  })

  it.each(['council-lead', 'administrator'])(
    'does not stand in the way of %s, and is the manager’s',
    async (by) => {
      const { open } = await at.callerAs(by).member.orphans({ id: seat })
      expect(open).toMatchObject({ things: [], isAccepted: true, offer: null })
      const asks = { id: newId(), memberId: seat, version: 1, successorId: at.member('council-contributor') }
      expect((await refusal(at.callerAs(by).member.offerHandover(asks))).sentence).toBe(
        'Nothing is open at this seat: it can end.',
      )
      await ended(seat, by)
      const [brief, ...more] = await briefs()
      expect(more).toEqual([])
      const id = brief?.id ?? ''
      if (by !== 'administrator') await isNotToldOf(id, by)
      expect(await waiting('manager')).toHaveLength(1)
      const view = await at.callerAs('manager').handover.get({ id })
      expect(view.things.map(({ name }) => name)).toEqual(['Challenge R1'])
      await at.callerAs('manager').handover.accept({ id, version: view.version })
      expect(await waiting('manager')).toEqual([])
    },
  )

  it('is in nobody’s trail who may not know of it', async () => {
    await ended(seat, 'council-lead')
    const passes = /Nobody has accepted yet what is open/
    for (const by of ['chair', 'manager']) expect(await trail(by), by).toMatch(passes)
    for (const by of ['council-lead', 'scrutineer', 'lead-partner', 'administrator'])
      expect(await trail(by), by).not.toMatch(passes)
    expect(await trail('council-lead')).toContain('Left the council')
  })

  it('is left to the manager alone when its last day has passed', async () => {
    const of = { role: 'elected-member' as const, title: 'Lead member', fromDay: '2025-01-01' }
    await at.callerAs('manager').member.change({
      ...{ id: at.member('elected-member'), version: 1, ...of, untilDay: '2026-11-30', goalCodes: [] },
    })
    at.clock.now = '2026-12-02T08:00:00.000Z'
    await runClocks(at.services, always, [endSeatByClock])
    const [brief] = await briefs()
    await isNotToldOf(brief?.id ?? '', 'council-lead')
    expect(await waiting('manager')).toHaveLength(1)
    expect(await told('manager')).toContain('Nobody has taken over from')
  })
})

describe('what passes from a seat where something else is open too', () => {
  it('is accepted without it by who may not know of it, and it is left to the manager', async () => {
    await conduct()
    const seat = await analyst()
    const { number } = await setAction(at, { agencyCode: 'council', title: 'contributor' })
    const { open } = await at.callerAs('council-lead').member.orphans({ id: seat })
    expect(open.things.map(({ name }) => name)).toEqual([`Action ${number}`])
    expect((await refusal(ended(seat, 'council-lead'))).code).toBe('rule')
    await ended(seat, 'council-lead', true)
    const states = (await briefs()).map(({ state }) => state)
    expect(states.toSorted()).toEqual(['accepted', 'offered'])
    expect(await waiting('council-lead')).toEqual([])
    expect(await waiting('manager')).toHaveLength(1)
    expect(await trail('council-lead')).not.toMatch(/Nobody has accepted yet/)
  })

  it('says to whoever asks that nobody was asked who may not read it', async () => {
    await raiseChallenge(at, {
      by: 'health-lead',
      toAgencyCode: 'police',
      supportAgencyCode: 'icb',
      ...restricted,
    })
    const offer = (successor: string) =>
      at.callerAs('manager').member.offerHandover({
        ...{ id: newId(), memberId: at.member('police-lead'), version: 1 },
        successorId: at.member(successor),
      })
    expect(await offer('police-contributor')).toEqual({ isAsked: false })
    expect(await offer('police-second-lead')).toEqual({ isAsked: true })
  })

  it('opens for a lead whose agreement has ended, without what their seat may not open then', async () => {
    const { db } = at.database
    const { title } = await db
      .selectFrom('member')
      .select('title')
      .where('id', '=', at.member('police-contributor'))
      .executeTakeFirstOrThrow()
    await setAction(at, { title })
    await raiseChallenge(at, {
      by: 'health-lead',
      toAgencyCode: 'police',
      supportAgencyCode: 'icb',
      ...restricted,
    })
    const offer = async (key: string) => {
      const id = newId()
      const successorId = at.member('police-second-contributor')
      await at
        .callerAs('manager')
        .member.offerHandover({ id, memberId: at.member(key), version: 1, successorId })
      return id
    }
    const [action, challenge] = [await offer('police-contributor'), await offer('police-lead')]
    await db
      .updateTable('sharingAgreement')
      .set({ untilDay: '2026-11-01' })
      .where('agencyId', '=', at.agency('police'))
      .execute()
    const lead = at.callerAs('police-second-lead')
    expect(await lead.handover.get({ id: action })).toMatchObject({ things: [] })
    const { things } = await lead.handover.get({ id: challenge })
    expect(things.map(({ name }) => name)).toEqual(['Challenge R1'])
  })
})

it('who may know of a brief is who may know of a challenge in it, as the database is asked', async () => {
  const raised = [
    await conduct(),
    await raiseChallenge(at, { by: 'police-lead', ...restricted }),
    await raiseChallenge(at, { by: 'scrutineer', toAgencyCode: 'icb', ...restricted }),
  ]
  const rows = await at.database.db
    .selectFrom('challenge')
    .select(['id', 'toAgencyId', 'fromAgencyId', 'fromRole', 'raisedBy'])
    .where(
      'id',
      'in',
      raised.map(({ id }) => id),
    )
    .execute()
  const readers = [
    'manager',
    'chair',
    'scrutineer',
    'lead-partner',
    'council-lead',
    'police-lead',
    'police-contributor',
  ]
  for (const by of [...readers, 'health-lead', 'elected-member', 'education-lead']) {
    const seen = (await at.callerAs(by).challenge.list({})).rows.map(({ id }) => id)
    const people = await seatedPeople(at.database.db, {
      partnershipId: at.partnershipId,
      today: '2026-11-23',
    })
    const actor = people.find(({ personId }) => personId === at.person(by))
    const known = rows.filter(
      (sides) => actor !== undefined && knowsBrief(actor, { others: false, restricted: [sides] }),
    )
    expect(known.map(({ id }) => id).toSorted(), by).toEqual(seen.toSorted())
  }
})
