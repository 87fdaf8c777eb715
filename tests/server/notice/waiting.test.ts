import type { Noun } from '@roundtable/server/notice/noun.ts'
import { nouns } from '@roundtable/server/notice/nouns.ts'
import { openReturns } from '@roundtable/server/return/open-returns.ts'
import type { Actor, Seat } from '@roundtable/shared/rights/actor.ts'
import type { QueryResult, RootOperationNode, UnknownRow } from 'kysely'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { addItem, newMeeting, planMeeting, readMeeting, stepMeeting } from '../../support/make/meeting.ts'
import { entryOf, policeMonth, saveMonth, submitMonth } from '../../support/make/return.ts'
import { agreeTarget, proposeTarget } from '../../support/make/target.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perTest(servePartnership)

const waiting = async (key: string) => (await at.callerAs(key).me.waiting()).items
const whatWaits = async (key: string, what: string) =>
  (await waiting(key)).filter((item) => item.what === what).map(({ title, verb }) => `${verb}: ${title}`)
const october = 'Smallborough Police, October 2026'

const pledge = (agencyKey: string, signed: { reviewOn: string } | null = null) =>
  at.database.db
    .insertInto('pledge')
    .values({
      partnershipId: at.partnershipId,
      id: at.services.newId(),
      goalId: at.goal('safe'),
      agencyId: at.agency(agencyKey),
      wording: 'We come to every meeting.',
      state: signed === null ? 'worded' : 'signed',
      version: 1,
      signedBy: signed === null ? null : at.person('manager'),
      signedAt: signed === null ? null : at.clock.now,
      signedForId: null,
      meeting: null,
      reviewOn: signed?.reviewOn ?? null,
      recordedAt: at.clock.now,
      recordedBy: at.person('manager'),
      endedAt: null,
    })
    .execute()

describe('a return', () => {
  it('waits for those who enter it, by its due day, and never for the manager', async () => {
    await openReturns(at.services)
    const lines = await whatWaits('police-contributor', 'Return')
    expect(lines).toContain(`Enter figures: ${october}`)
    expect(await whatWaits('police-lead', 'Return')).toEqual(lines)
    for (const key of ['manager', 'chair', 'health-contributor']) {
      expect((await whatWaits(key, 'Return')).join(), key).not.toContain('Police')
    }
  })

  it('waits for the approval of a lead, since it was submitted and for who submitted it', async () => {
    at.clock.now = '2026-11-24T10:00:00.000Z'
    await submitMonth(at, 'police-lead')
    const items = await waiting('police-second-lead')
    expect(items.find(({ title }) => title === october)).toMatchObject({
      page: expect.stringMatching(/^\/returns\/./),
      since: at.clock.now,
      verb: 'Look and approve',
      waitsFor: 'Ruth Calder',
      dueOn: '2026-11-20',
    })
    expect((await whatWaits('police-lead', 'Return')).join()).not.toContain('Look and approve')
  })

  it('waits for a lead who entered some of it for the rest, until only their own is left', async () => {
    await saveMonth(at)
    const own = entryOf(at.series('PO02'), { version: 1, value: '9' })
    const lead = at.callerAs('police-lead')
    const { id, version } = await lead.return.saveDraft({ id: (await policeMonth(at)).id, entries: [own] })
    const submitted = await at.callerAs('police-contributor').return.submit({ id, version })
    expect(await whatWaits('police-lead', 'Return')).toContain(`Look and approve: ${october}`)
    await lead.return.approve({ id, version: submitted.version, seriesIds: [at.series('PO01')] })
    expect((await whatWaits('police-lead', 'Return')).join()).not.toContain('Look and approve')
    expect(await whatWaits('police-second-lead', 'Return')).toContain(`Look and approve: ${october}`)
  })

  it('waits for the manager to publish it, where that is theirs', async () => {
    await at.callerAs('manager').return.choosePublishing({ publishing: 'by-manager', version: 0 })
    const { id, version } = await submitMonth(at)
    await at.callerAs('police-lead').return.approve({ id, version })
    expect(await whatWaits('manager', 'Return')).toEqual([`Look and publish: ${october}`])
    expect((await whatWaits('police-lead', 'Return')).join()).not.toContain('October')
  })

  it('is counted alike beside the menu, in the list of returns and in what waits', async () => {
    await submitMonth(at)
    for (const key of ['police-lead', 'police-contributor', 'manager', 'chair', 'health-lead']) {
      const caller = at.callerAs(key)
      const me = await caller.me.get()
      expect(me.returnsWaiting, key).toBe((await whatWaits(key, 'Return')).length)
      expect(me.waiting, key).toBe((await waiting(key)).length)
      if (!me.may.includes('see returns')) continue
      const listed = (await caller.return.list()).filter(({ next }) => next !== 'look')
      expect(listed, key).toHaveLength(me.returnsWaiting)
    }
  })
})

describe('a target, due days and a pledge', () => {
  it('wait for those of the board who did not propose it, until one agrees it', async () => {
    await proposeTarget(at.callerAs('chair'))
    expect(await whatWaits('chair', 'Target')).toEqual([])
    await proposeTarget(at.callerAs('police-lead'), { fromPeriod: '2026-07-01' })
    expect(await whatWaits('chair', 'Target')).toEqual([
      expect.stringMatching(/^Agree or decline: PO01 from July 2026: [≤≥]/),
    ])
    await agreeTarget(at.callerAs('chair'), {
      target:
        (await at.callerAs('chair').indicator.get({ code: 'PO01' })).targets.find(
          ({ fromPeriod }) => fromPeriod === '2026-07-01',
        ) ?? raise(),
    })
    expect(await whatWaits('chair', 'Target')).toEqual([])
  })

  it('wait for the manager, one for each indicator', async () => {
    await at.callerAs('police-lead').schedule.set({
      agencyCode: 'police',
      indicatorCodes: ['PO01', 'PO02'],
      fromPeriod: '2026-12-01',
      dueDays: 25,
      graceDays: 5,
      deputyMemberId: null,
    })
    expect(await whatWaits('manager', 'Due days')).toHaveLength(2)
    expect(await whatWaits('police-lead', 'Due days')).toEqual([])
  })

  it('that is worded waits for its own agency', async () => {
    await pledge('police')
    expect(await whatWaits('police-lead', 'Pledge')).toEqual([
      expect.stringMatching(/^Sign: Goal .*: We come to every meeting\.$/),
    ])
    for (const key of ['police-contributor', 'health-lead', 'manager']) {
      expect(await whatWaits(key, 'Pledge'), key).toEqual([])
    }
  })

  it('that is signed waits four weeks before its review, is late after it, and not once it is signed anew', async () => {
    at.clock.now = '2026-11-01T10:00:00.000Z'
    await pledge('police', { reviewOn: '2026-12-01' })
    expect(await whatWaits('police-lead', 'Pledge')).toEqual([])
    at.clock.now = '2026-11-05T10:00:00.000Z'
    const [near] = (await waiting('police-lead')).filter(({ what }) => what === 'Pledge')
    expect(near).toMatchObject({ verb: 'Review', dueOn: '2026-12-01', group: 'later', daysLate: 0 })
    at.clock.now = '2026-12-04T10:00:00.000Z'
    const [over] = (await waiting('police-lead')).filter(({ what }) => what === 'Pledge')
    expect(over).toMatchObject({ verb: 'Review', group: 'late', daysLate: 3 })
    expect(await whatWaits('health-lead', 'Pledge')).toEqual([])
    const lead = at.callerAs('police-lead')
    const goalCode = over?.page.split('/').at(-1) ?? ''
    const own = (await lead.goal.get({ code: goalCode })).pledges.find(
      ({ reviewOn }) => reviewOn === '2026-12-01',
    )
    if (own === undefined || own.wording === null) throw new Error('The pledge is not there.')
    const { agencyCode, id: pledgeId, version, wording } = own
    const same = { goalCode, agencyCode, pledgeId, version, wording, meeting: '' }
    await lead.goal.signPledge({ ...same, reviewOn: '2027-12-01' })
    expect(await whatWaits('police-lead', 'Pledge')).toEqual([])
  })
})

describe('what waits', () => {
  it('is nothing for who only reads, nor where nothing can be written', async () => {
    await submitMonth(at)
    await proposeTarget(at.callerAs('police-lead'))
    await pledge('police')
    for (const key of ['scrutineer', 'elected-member', 'observer', 'administrator']) {
      expect(await waiting(key), key).toEqual([])
    }
    expect((await at.callerAs('observer').me.get()).owesOrDecides).toBe(false)
    expect(await waiting('police-lead')).not.toEqual([])
    await at.database.db.updateTable('partnership').set({ readOnly: 1 }).execute()
    expect(await waiting('police-lead')).toEqual([])
  })

  it('is divided by the day on which a called meeting of a board of theirs is, for whoever sits on it', async () => {
    const boardDay = async (key: string) => (await at.callerAs(key).me.waiting()).boardDay
    const { number } = await planMeeting(at)
    expect(await boardDay('chair')).toBeNull()
    await addItem(at, (await readMeeting(at, number)).id)
    await stepMeeting(at, number, 'call')
    expect(await boardDay('chair')).toBe(newMeeting.day)
    expect(await boardDay('lead-partner')).toBe(newMeeting.day)
    expect([await boardDay('manager'), await boardDay('police-lead'), await boardDay('observer')]).toEqual([
      null,
      null,
      null,
    ])
    at.clock.now = `${newMeeting.day}T09:00:00.000Z`
    expect(await boardDay('chair')).toBeNull()
  })

  it('says by whose seat it comes to a deputy', async () => {
    const lead = (await at.callerAs('manager').member.list()).find(
      ({ name, role }) => name === 'Ruth Calder' && role === 'agency-lead',
    )
    if (lead === undefined) throw new Error('The lead is not there.')
    await at.database.db
      .updateTable('member')
      .set({
        deputyPersonId: at.person('health-contributor'),
        deputyFromDay: '2026-01-01',
        deputyUntilDay: '2027-12-31',
      })
      .where('id', '=', lead.id)
      .execute()
    await submitMonth(at)
    const found = (await waiting('health-contributor')).find(({ title }) => title === october)
    expect(found).toMatchObject({ verb: 'Look and approve', deputyFor: 'Ruth Calder' })
  })

  it('is read by one statement for each noun, and by none where nothing of it can wait', async () => {
    const { database } = at
    const seat = (role: Seat['role'], agencyKey: string): Seat => ({
      ...{ memberId: role, agencyId: at.agency(agencyKey), role, deputyFor: null },
      ...{ grantedGoalIds: null, confirmed: true },
    })
    const actor = (...seats: Seat[]): Actor => ({
      ...{ personId: 'me', name: 'Me', partnershipId: at.partnershipId, readOnly: false, seats },
      openedSeatsOf: [],
    })
    const count = async (who: Actor, noun: Noun) => {
      let statements = 0
      const counter = {
        transformQuery: ({ node }: { node: RootOperationNode }) => {
          statements += 1
          return node
        },
        transformResult: async ({ result }: { result: QueryResult<UnknownRow> }) => result,
      }
      await noun.waiting(database.db.withPlugin(counter), who, {
        dueBy: '2026-12-31',
        decided: new WeakMap(),
      })
      return statements
    }
    const everybody = actor(
      seat('manager', 'council'),
      seat('agency-lead', 'police'),
      seat('chair', 'council'),
    )
    for (const noun of nouns) {
      expect(await count(everybody, noun), noun.subject).toBeLessThanOrEqual(1)
      expect(await count(actor(seat('observer', 'police')), noun), noun.subject).toBe(0)
    }
  })

  it('is the same in its file', async () => {
    await submitMonth(at)
    await pledge('police')
    const { rows } = await at.download('waiting.csv?', 'police-lead')
    const items = await waiting('police-lead')
    expect(rows.map(({ sentence }) => sentence)).toEqual(
      items.map(({ title, detail }) => `${title}. ${detail}`),
    )
    expect(rows.find(({ what }) => what === 'Pledge')?.page).toMatch(/^\/goals\//)
  })
})

function raise(): never {
  throw new Error('The target is not there.')
}
