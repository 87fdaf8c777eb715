import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { deputise, giveSeat } from '../../support/make/member.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import {
  approveSubmitted,
  entryOf,
  policeMonth,
  saveFigures,
  saveMonth,
  submitMonth,
  submitSaved,
} from '../../support/make/return.ts'
import { publishedFigure, revisionsOf } from '../../support/read/figure.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn, dataVersion, eventsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)

describe('submitting a return', () => {
  it('names each problem by its row and field', async () => {
    await saveFigures(at, { PO01: { numerator: '412', denominator: '396' } })
    const refused = await refusal(submitSaved(at))
    expect(refused).toMatchObject({
      code: 'bad-input',
      sentence: 'There are 2 problems with this return: put them right and submit again.',
      fields: [
        {
          field: `${at.series('PO01')}.numerator`,
          sentence:
            'PO01: The numerator 412 is above the denominator 396: a percentage counts a part of the whole.',
        },
        {
          field: `${at.series('PO02')}.value`,
          sentence: 'PO02: Enter a figure, or choose why there is none.',
        },
      ],
    })
    expect((await policeMonth(at)).state).toBe('in-progress')
  })

  it('takes a reason in place of a figure', async () => {
    await saveFigures(at, { PO01: { reason: 'not-available' }, PO02: { reason: 'nil-return' } })
    expect((await submitSaved(at)).state).toBe('submitted')
  })

  it('records who and when, and leaves an audit event', async () => {
    const sheet = await submitMonth(at)
    expect(sheet).toMatchObject({ state: 'submitted', submittedBy: 'Imran Sadiq', submittedAt: at.clock.now })
    expect(await actionsOn(at, sheet.id)).toEqual(['return.opened', 'return.draft-saved', 'return.submitted'])
  })

  it('by a second person is refused with what stands', async () => {
    const { id, version } = await saveMonth(at)
    const submit = (by: string) => at.callerAs(by).return.submit({ id, version })
    await submit('police-contributor')
    const refused = await refusal(submit('police-second-contributor'))
    expect(refused).toMatchObject({
      code: 'conflict',
      current: { state: 'submitted', version: version + 1 },
    })
    expect(await actionsOn(at, id)).toHaveLength(3)
  })

  it('refuses what somebody else has changed since it was read', async () => {
    const { id, version } = await saveMonth(at)
    const row = entryOf(at.series('PO02'), { version: 1, value: '9' })
    await at.callerAs('police-second-contributor').return.saveDraft({ id, entries: [row] })
    const refused = await refusal(at.callerAs('police-contributor').return.submit({ id, version }))
    expect(refused.code).toBe('conflict')
  })

  it('answers another agency like a missing return', async () => {
    const { id, version } = await saveMonth(at)
    const refused = await refusal(at.callerAs('health-contributor').return.submit({ id, version }))
    expect(refused.code).toBe('not-found')
  })
})

describe('approving a return', () => {
  it('publishes its figures, their first revision and their commentary in one act', async () => {
    const said = { happened: 'Fewer.', why: 'Two posts empty.', next: 'Both filled in May.' }
    const figures = { numerator: '100', denominator: '200', ...said }
    await saveFigures(at, { PO01: figures, PO02: { value: '7' } })
    const { id } = await submitSaved(at)
    const before = await dataVersion(at)
    const sheet = await approveSubmitted(at)
    expect(sheet).toMatchObject({
      state: 'published',
      approvedBy: 'Ruth Calder',
      entered: 2,
      correcting: false,
    })
    expect(await publishedFigure(at, 'PO01')).toMatchObject({
      numerator: '100',
      denominator: '200',
      value: '50',
      reason: null,
      state: 'published',
      revision: 1,
      periodEnd: '2026-10-31',
      recordedAt: at.clock.now,
    })
    expect(await revisionsOf(at, 'PO01')).toMatchObject([
      {
        revision: 1,
        value: '50',
        why: '',
        returnId: id,
        enteredBy: at.person('police-contributor'),
        approvedBy: at.person('police-lead'),
        onBehalf: 0,
      },
    ])
    const commentary = await at.database.db
      .selectFrom('commentary')
      .selectAll()
      .where('periodStart', '=', '2026-10-01')
      .where('partnershipId', '=', at.partnershipId)
      .execute()
    expect(commentary).toMatchObject([{ ...said, seriesId: at.series('PO01'), version: 1 }])
    expect((await actionsOn(at, id)).slice(-2)).toEqual(['return.approved', 'return.published'])
    expect(await dataVersion(at)).toBeGreaterThan(before)
  })

  it('is refused to whoever entered one of its figures', async () => {
    const { id, version } = await submitMonth(at, 'police-lead')
    const sheet = await policeMonth(at, 'police-lead')
    expect(sheet).toMatchObject({ mayApprove: false, approvers: ['Ann Dyer'], next: 'look' })
    expect(sheet.mayNotApproveBecause).toContain('You entered figures of this return yourself')
    const refused = await refusal(at.callerAs('police-lead').return.approve({ id, version }))
    expect(refused).toMatchObject({ code: 'forbidden', sentence: sheet.mayNotApproveBecause })
    expect((await at.callerAs('police-second-lead').return.approve({ id, version })).state).toBe('published')
  })

  it('names who approves a part where each lead entered a figure', async () => {
    await saveFigures(at, { PO01: { numerator: '180', denominator: '200' } }, 'police-lead')
    await saveFigures(at, { PO02: { value: '7' } }, 'police-second-lead')
    await submitSaved(at)
    const sheet = await policeMonth(at, 'police-lead')
    expect(sheet).toMatchObject({ approvers: [], mayApprove: false, mayApproveSome: true })
    expect(sheet.approversOfSome).toHaveLength(2)
  })

  it('is refused to whoever entered a figure whose words somebody else changed afterwards', async () => {
    await saveMonth(at, { by: 'police-lead' })
    await saveFigures(at, { PO02: { value: '7', happened: 'A quiet month.' } })
    await submitSaved(at)
    expect((await refusal(approveSubmitted(at))).code).toBe('forbidden')
  })

  it('is refused to whoever entered on behalf, also through a second seat', async () => {
    const { id, version } = await submitMonth(at, 'manager')
    await giveSeat(at, 'manager', { agencyId: at.agency('police'), role: 'agency-lead' })
    expect((await refusal(at.callerAs('manager').return.approve({ id, version }))).code).toBe('forbidden')
  })

  it('is refused to a deputy who entered, and open to one who did not, who says so', async () => {
    await deputise(at, 'police-lead', 'police-contributor')
    const { id, version } = await submitMonth(at, 'police-contributor')
    const own = await refusal(at.callerAs('police-contributor').return.approve({ id, version }))
    expect(own.code).toBe('forbidden')
    await deputise(at, 'police-lead', 'police-second-contributor', { version: 2 })
    await at.callerAs('police-second-contributor').return.approve({ id, version })
    const events = await eventsOn(at, id)
    expect(events.at(-1)).toMatchObject({
      action: 'return.published',
      personName: 'Bo Lund',
      deputyFor: 'Ruth Calder',
      memberId: at.member('police-lead'),
    })
  })

  it('is over for a deputy when the last day has passed', async () => {
    await deputise(at, 'police-lead', 'police-second-contributor', { until: '2026-11-23' })
    const { id, version } = await submitMonth(at)
    at.clock.now = '2026-11-24T00:00:00.000Z'
    const refused = await refusal(at.callerAs('police-second-contributor').return.approve({ id, version }))
    expect(refused.code).toBe('forbidden')
  })

  it('is refused to a contributor, to the manager, and to another agency’s lead as if it were missing', async () => {
    const { id, version } = await submitMonth(at)
    const approve = (key: string) => refusal(at.callerAs(key).return.approve({ id, version }))
    expect((await approve('police-second-contributor')).code).toBe('forbidden')
    expect((await approve('manager')).code).toBe('forbidden')
    expect((await approve('chair')).code).toBe('forbidden')
    expect((await approve('health-lead')).code).toBe('not-found')
    expect(await publishedFigure(at, 'PO01')).toBeUndefined()
  })

  it('is refused before it is submitted', async () => {
    const { id, version } = await saveMonth(at)
    const refused = await refusal(at.callerAs('police-lead').return.approve({ id, version }))
    expect(refused).toMatchObject({ code: 'rule', sentence: 'This return has not been submitted yet.' })
  })

  it('twice at once publishes once', async () => {
    const { id, version } = await submitMonth(at)
    const outcomes = await Promise.allSettled([
      at.callerAs('police-lead').return.approve({ id, version }),
      at.callerAs('police-second-lead').return.approve({ id, version }),
      at.callerAs('police-lead').return.approve({ id, version }),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect(await revisionsOf(at, 'PO01')).toHaveLength(1)
    const published = (await actionsOn(at, id)).filter((action) => action === 'return.published')
    expect(published).toHaveLength(1)
  })

  it('a second time is refused with what stands', async () => {
    const { id, version } = await submitMonth(at)
    const approve = () => at.callerAs('police-lead').return.approve({ id, version })
    await approve()
    expect(await refusal(approve())).toMatchObject({
      code: 'conflict',
      current: { state: 'published', approvedByName: 'Ruth Calder' },
    })
  })

  it('refuses a return to which a series was added after it was submitted', async () => {
    const { id, version } = await submitMonth(at)
    await at.database.db
      .updateTable('indicator')
      .set({ retiredAt: null, state: 'live' })
      .where('id', '=', at.indicator('PO04'))
      .execute()
    const refused = await refusal(at.callerAs('police-lead').return.approve({ id, version }))
    expect(refused).toMatchObject({
      code: 'rule',
      sentence: 'What is asked has changed since this was submitted: send it back.',
    })
    expect(await publishedFigure(at, 'PO01')).toBeUndefined()
  })
})
