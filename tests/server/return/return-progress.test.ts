import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import {
  approveSubmitted,
  policeMonth,
  publishMonth,
  saveMonth,
  submitMonth,
  submitSaved,
} from '../../support/make/return.ts'
import { refusal } from '../../support/read/refusal.ts'
import { eventsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)

const others = [
  'police-lead',
  'police-contributor',
  'scrutineer',
  'elected-member',
  'observer',
  'administrator',
]
const progress = (key = 'manager') => at.callerAs(key).return.progress()
const month = async (key?: string) => (await progress(key)).find(({ id }) => id === owedId)
let owedId = ''

describe('return progress', () => {
  it('counts for the manager and the board how far each agency is, without a figure', async () => {
    owedId = (await saveMonth(at)).id
    for (const key of ['manager', 'chair', 'lead-partner']) {
      expect(await month(key)).toEqual({
        id: owedId,
        agencyCode: 'police',
        agencyName: 'Smallborough Police',
        frequency: 'monthly',
        periodStart: '2026-10-01',
        periodLabel: 'October 2026',
        dueOn: '2026-11-20',
        state: 'in-progress',
        late: false,
        daysLate: 0,
        graceUntil: '2026-11-25',
        entered: 2,
        asked: 2,
        remindedAt: null,
        mayRemind: key === 'manager',
      })
    }
    at.clock.now = '2026-12-10T09:00:00.000Z'
    expect(await month()).toMatchObject({ late: true, daysLate: 20 })
  })

  it.each(others)('is nothing for the %s', async (key) => {
    expect((await refusal(progress(key))).code).toBe('forbidden')
  })
})

describe('a reminder', () => {
  const remind = (key = 'manager') => at.callerAs(key).return.remind({ id: owedId })
  const reminded = () =>
    at.database.db
      .selectFrom('notice')
      .select('personId')
      .where('subjectId', '=', owedId)
      .where('kind', '=', 'return-reminded')
      .execute()

  it('goes to those who enter, once a day, and stands in the trail', async () => {
    owedId = (await policeMonth(at)).id
    const { told } = await remind()
    const people = (await reminded()).map(({ personId }) => personId)
    expect(people).toHaveLength(told)
    expect(people).toContain(at.person('police-contributor'))
    expect(people).not.toContain(at.person('manager'))
    expect(await refusal(remind())).toMatchObject({ code: 'too-many' })
    expect(await reminded()).toHaveLength(told)
    expect((await eventsOn(at, owedId)).at(-1)).toMatchObject({
      action: 'return.reminded',
      agencyId: at.agency('police'),
    })
    expect((await month())?.remindedAt).toBe(at.clock.now)
    at.clock.now = '2026-11-24T09:00:00.000Z'
    expect((await remind()).told).toBe(told)
    const page = await at.callerAs('police-contributor').notice.list({ page: 1 })
    expect(page.notices[0]).toMatchObject({
      kind: 'return-reminded',
      title: 'Reminder: October 2026 return of Smallborough Police',
    })
  })

  it('goes to those who can approve, where it waits for them', async () => {
    owedId = (await submitMonth(at)).id
    await remind()
    const people = (await reminded()).map(({ personId }) => personId)
    expect(people.sort()).toEqual([at.person('police-lead'), at.person('police-second-lead')].sort())
  })

  it('is refused where nothing is to be done, for a missing return, and to everyone else', async () => {
    owedId = (await publishMonth(at)).id
    expect((await refusal(remind())).code).toBe('rule')
    for (const key of ['chair', ...others]) expect((await refusal(remind(key))).code).toBe('forbidden')
    owedId = at.partnershipId
    expect((await refusal(remind())).code).toBe('not-found')
  })
})

describe('the history of a return', () => {
  it('tells who did what, newest first, to those who may see the return', async () => {
    const { id } = await publishMonth(at)
    for (const key of ['police-contributor', 'police-lead', 'manager']) {
      const events = await at.callerAs(key).return.history({ id })
      expect(events.map(({ what, by }) => [what, by])).toEqual([
        ['Published', 'Ruth Calder'],
        ['Approved', 'Ruth Calder'],
        ['Submitted for approval', 'Imran Sadiq'],
        ['Figures saved', 'Imran Sadiq'],
        ['Opened', 'Roundtable'],
      ])
    }
    expect((await refusal(at.callerAs('health-lead').return.history({ id }))).code).toBe('not-found')
    expect((await refusal(at.callerAs('chair').return.history({ id }))).code).toBe('forbidden')
  })

  it('says why it was sent back and reopened, to those who may see it', async () => {
    const sent = await submitMonth(at)
    const back = 'Please check PO02 with custody.'
    await at.callerAs('police-lead').return.sendBack({ id: sent.id, version: sent.version, reason: back })
    await submitSaved(at)
    const { id, version } = await approveSubmitted(at)
    const reason = 'Custody found a double count.'
    await at.callerAs('manager').return.reopen({ id, version, reason })
    for (const key of ['police-contributor', 'police-lead', 'manager']) {
      const events = await at.callerAs(key).return.history({ id })
      expect(events.flatMap((event) => event.reason ?? [])).toEqual([reason, back])
    }
    // The trail, which others read, does not repeat it.
    expect(JSON.stringify(await at.callerAs('manager').auditEvent.list({}))).not.toContain(reason)
  })

  it('says what was entered on behalf and what a deputy did', async () => {
    const { id } = await policeMonth(at, 'manager')
    await saveMonth(at, { by: 'manager' })
    const [saved] = await at.callerAs('manager').return.history({ id })
    expect(saved).toMatchObject({ what: 'Figures saved', by: 'Daniel Okafor', onBehalf: true })
    await at.database.db
      .updateTable('member')
      .set({
        deputyPersonId: at.person('health-lead'),
        deputyFromDay: '2026-11-20',
        deputyUntilDay: '2026-11-30',
      })
      .where('id', '=', at.member('police-lead'))
      .execute()
    const { version } = await policeMonth(at)
    const submitted = await at.callerAs('police-contributor').return.submit({ id, version })
    await at.callerAs('health-lead').return.approve({ id, version: submitted.version })
    const [published] = await at.callerAs('police-contributor').return.history({ id })
    expect(published).toMatchObject({ what: 'Published', deputyFor: 'Ruth Calder' })
  })
})
