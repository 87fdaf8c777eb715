import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { entryOf, policeMonth, rowOf, saveMonth, submitMonth } from '../../support/make/return.ts'
import { publishedFigure, revisionsOf } from '../../support/read/figure.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn, eventsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)

const lead = () => at.callerAs('police-lead').return
const contributor = () => at.callerAs('police-contributor').return
const manager = () => at.callerAs('manager').return
const month = { frequency: 'monthly', periodStart: '2026-10-01' } as const
const byManager = () => manager().choosePublishing({ publishing: 'by-manager', version: 0 })
const reason = 'Custody counts 8.'

async function sentBackInPart() {
  const { id, version } = await submitMonth(at)
  const sentBack = [{ seriesId: at.series('PO02'), reason }]
  return lead().approve({ id, version, sentBack })
}

describe('approving some and sending back others', () => {
  it('publishes what is approved and sends the rest back, with the reason at the row', async () => {
    const sheet = await sentBackInPart()
    expect(sheet).toMatchObject({
      state: 'sent-back',
      remark: '1 of 2 figures came back: the reason stands at each.',
      remarkBy: 'Ruth Calder',
    })
    expect(rowOf(sheet, 'PO01').decision).toMatchObject({ kind: 'approved', by: 'Ruth Calder' })
    expect(rowOf(sheet, 'PO02').decision).toMatchObject({ kind: 'sent-back', reason })
    expect(await publishedFigure(at, 'PO01')).toMatchObject({ value: '90', state: 'published' })
    expect(await publishedFigure(at, 'PO02')).toBeUndefined()
    expect((await actionsOn(at, sheet.id)).slice(-3)).toEqual([
      'return.rows-approved',
      'return.rows-published',
      'return.rows-sent-back',
    ])
    const events = await eventsOn(at, sheet.id)
    expect(events.filter(({ summary }) => summary.includes(reason))).toEqual([])
  })

  it('takes the corrected rest, and then the whole return is published without a revision of what was approved', async () => {
    const { id } = await sentBackInPart()
    const again = await contributor().saveDraft({
      id,
      entries: [entryOf(at.series('PO02'), { version: 1, value: '8' })],
    })
    const { version } = await contributor().submit({ id, version: again.version })
    const sheet = await lead().approve({ id, version })
    expect(sheet.state).toBe('published')
    expect(await publishedFigure(at, 'PO02')).toMatchObject({ value: '8' })
    expect(await revisionsOf(at, 'PO01')).toHaveLength(1)
  })

  it('a figure that was approved and published already changes only with a reason', async () => {
    const { id } = await sentBackInPart()
    const changed = entryOf(at.series('PO01'), { version: 1, numerator: '190', denominator: '200' })
    const { rows } = await contributor().saveDraft({ id, entries: [changed] })
    expect(rows[0]?.problems).toEqual([
      { field: 'correction', sentence: 'Say why the published figure changes.' },
    ])
    expect(rows[0]?.decision).toBeNull()
  })

  it('a lead who entered one row approves the others, and somebody else approves that one', async () => {
    await saveMonth(at)
    const own = entryOf(at.series('PO02'), { version: 1, value: '9' })
    const { id, version } = await lead().saveDraft({ id: (await policeMonth(at)).id, entries: [own] })
    const submitted = await contributor().submit({ id, version })
    const all = await refusal(lead().approve({ id, version: submitted.version }))
    expect(all.code).toBe('forbidden')
    const mine = { id, version: submitted.version, seriesIds: [at.series('PO02')] }
    expect((await refusal(lead().approve(mine))).code).toBe('forbidden')
    expect(await policeMonth(at, 'police-lead')).toMatchObject({ mayApprove: false, mayApproveSome: true })
    const part = await lead().approve({ id, version: submitted.version, seriesIds: [at.series('PO01')] })
    expect(part).toMatchObject({ state: 'submitted', mayApproveSome: false })
    expect(await publishedFigure(at, 'PO01')).toMatchObject({ value: '90' })
    const rest = await at.callerAs('police-second-lead').return.approve({ id, version: part.version })
    expect(rest.state).toBe('published')
    expect(await revisionsOf(at, 'PO01')).toMatchObject([{ approvedBy: at.person('police-lead') }])
    expect(await revisionsOf(at, 'PO02')).toMatchObject([{ approvedBy: at.person('police-second-lead') }])
  })

  it('leaves for later what is neither approved nor sent back', async () => {
    const { id, version } = await submitMonth(at)
    const sentBack = [{ seriesId: at.series('PO02'), reason }]
    const sheet = await lead().approve({ id, version, seriesIds: [], sentBack })
    expect(rowOf(sheet, 'PO01').decision).toBeNull()
    expect(await publishedFigure(at, 'PO01')).toBeUndefined()
  })

  it('may send an own row back', async () => {
    await saveMonth(at)
    const own = entryOf(at.series('PO02'), { version: 1, value: '9' })
    const { id, version } = await lead().saveDraft({ id: (await policeMonth(at)).id, entries: [own] })
    const submitted = await contributor().submit({ id, version })
    const sentBack = [{ seriesId: at.series('PO02'), reason }]
    expect((await lead().approve({ id, version: submitted.version, sentBack })).state).toBe('sent-back')
  })

  it('refuses a row named twice, another agency’s row and one that does not wait any more', async () => {
    const { id, version } = await submitMonth(at)
    const named = (...codes: string[]) => codes.map((code) => at.series(code))
    const sentBack = [{ seriesId: at.series('PO02'), reason }]
    const twice = await refusal(lead().approve({ id, version, seriesIds: named('PO02'), sentBack }))
    expect(twice.code).toBe('bad-input')
    const foreign = await refusal(lead().approve({ id, version, seriesIds: named('HE01') }))
    const missing = await refusal(lead().approve({ id, version, seriesIds: [at.partnershipId] }))
    expect(foreign).toEqual(missing)
    expect(foreign.code).toBe('not-found')
    const part = await lead().approve({ id, version, seriesIds: named('PO01') })
    const gone = await refusal(lead().approve({ id, version: part.version, seriesIds: named('PO01') }))
    expect(gone.code).toBe('rule')
  })

  it('happens once, however many approve at the same moment', async () => {
    const { id, version } = await submitMonth(at)
    const outcomes = await Promise.allSettled([
      lead().approve({ id, version }),
      at.callerAs('police-second-lead').return.approve({ id, version }),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await revisionsOf(at, 'PO01')).toHaveLength(1)
    expect((await actionsOn(at, id)).filter((action) => action === 'return.approved')).toHaveLength(1)
  })
})

describe('publishing by the manager', () => {
  it('is chosen by the manager, told in the trail, and refused to others and to who saw an older choice', async () => {
    expect(await manager().setting()).toEqual({ publishing: 'on-approval', version: 0 })
    expect(await byManager()).toEqual({ publishing: 'by-manager', version: 1 })
    const [event] = await eventsOn(at, at.partnershipId)
    expect(event?.action).toBe('return-setting.changed')
    expect((await refusal(byManager())).current).toEqual({ publishing: 'by-manager', version: 1 })
    for (const key of ['police-lead', 'police-contributor', 'chair', 'administrator']) {
      const caller = at.callerAs(key).return
      const call = caller.choosePublishing({ publishing: 'on-approval', version: 1 })
      expect((await refusal(call)).code).toBe('forbidden')
    }
  })

  it('keeps what is approved unpublished until then, and tells who approved it', async () => {
    await byManager()
    const { id, version } = await submitMonth(at)
    const approved = await lead().approve({ id, version })
    expect(approved).toMatchObject({ state: 'approved', approvedBy: 'Ruth Calder', mayPublish: false })
    expect(await publishedFigure(at, 'PO01')).toBeUndefined()
    const indicator = await at.callerAs('chair').indicator.get({ code: 'PO01' })
    // What is forecast names the period too, and is no figure of it.
    expect(JSON.stringify({ ...indicator, forecast: null })).not.toContain('2026-10-01')
    expect((await policeMonth(at, 'manager')).mayPublish).toBe(true)
    const published = await manager().publish({ id, version: approved.version })
    expect(published.state).toBe('published')
    expect(await revisionsOf(at, 'PO01')).toMatchObject([
      { approvedBy: at.person('police-lead'), enteredBy: at.person('police-contributor') },
    ])
    expect((await actionsOn(at, id)).slice(-2)).toEqual(['return.approved', 'return.published'])
  })

  it('is refused to the agency, before approval, twice, and with an older version', async () => {
    await byManager()
    const { id, version } = await submitMonth(at)
    expect((await refusal(manager().publish({ id, version }))).code).toBe('rule')
    const approved = await lead().approve({ id, version })
    for (const key of ['police-lead', 'police-contributor', 'chair', 'administrator']) {
      const call = at.callerAs(key).return.publish({ id, version: approved.version })
      expect((await refusal(call)).code).toBe('forbidden')
    }
    await manager().publish({ id, version: approved.version })
    expect((await refusal(manager().publish({ id, version: approved.version }))).code).toBe('conflict')
    const again = await refusal(manager().publish({ id, version: approved.version + 1 }))
    expect(again.code).toBe('rule')
  })

  it('an approved return takes no entry, and its lead can still send it back', async () => {
    await byManager()
    const { id, version } = await submitMonth(at)
    const approved = await lead().approve({ id, version })
    const row = entryOf(at.series('PO02'), { version: 1, value: '8' })
    expect((await refusal(contributor().saveDraft({ id, entries: [row] }))).code).toBe('rule')
    const back = await lead().sendBack({ id, version: approved.version, reason })
    expect(back.state).toBe('sent-back')
  })

  it('and reopening at the same moment leave one of the two orders, never both halves', async () => {
    await byManager()
    const { id, version } = await submitMonth(at)
    const approved = await lead().approve({ id, version })
    const outcomes = await Promise.allSettled([
      manager().publish({ id, version: approved.version }),
      lead().sendBack({ id, version: approved.version, reason }),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { state } = await policeMonth(at)
    expect((await publishedFigure(at, 'PO01')) !== undefined).toBe(state === 'published')
  })

  it('of a whole period publishes every approved return of it at once', async () => {
    await byManager()
    expect((await refusal(manager().publishAll(month))).code).toBe('not-found')
    const { id, version } = await submitMonth(at)
    expect((await refusal(manager().publishAll(month))).code).toBe('rule')
    await lead().approve({ id, version })
    const done = await manager().publishAll(month)
    expect(done).toEqual({ periodLabel: 'October 2026', published: ['Smallborough Police'], closed: [] })
    expect((await policeMonth(at)).state).toBe('published')
    expect((await refusal(lead().publishAll(month))).code).toBe('forbidden')
  })
})

describe('closing a period', () => {
  it('publishes what is approved, closes what is not, and then takes no entry', async () => {
    await byManager()
    const { id } = await saveMonth(at)
    const done = await manager().closePeriod(month)
    expect(done.closed).toContain('Smallborough Police')
    const sheet = await policeMonth(at)
    expect(sheet).toMatchObject({ state: 'closed', late: false, mayEnter: false })
    const row = entryOf(at.series('PO02'), { version: 1, value: '8' })
    expect(await refusal(contributor().saveDraft({ id, entries: [row] }))).toMatchObject({
      code: 'rule',
      sentence: 'This period is closed: the partnership manager can reopen it, with a reason.',
    })
    expect((await actionsOn(at, id)).at(-1)).toBe('return.closed')
    expect(await publishedFigure(at, 'PO01')).toBeUndefined()
    expect((await refusal(manager().closePeriod(month))).code).toBe('rule')
  })

  it('publishes the rows a lead had approved', async () => {
    await byManager()
    await sentBackInPart()
    expect(await publishedFigure(at, 'PO01')).toBeUndefined()
    await manager().closePeriod(month)
    expect(await publishedFigure(at, 'PO01')).toMatchObject({ value: '90' })
    expect(await publishedFigure(at, 'PO02')).toBeUndefined()
  })

  it('is the manager’s alone', async () => {
    await policeMonth(at)
    for (const key of ['police-lead', 'chair', 'lead-partner', 'scrutineer', 'administrator']) {
      expect((await refusal(at.callerAs(key).return.closePeriod(month))).code).toBe('forbidden')
    }
  })

  it('is undone by reopening, with a reason', async () => {
    const { id } = await saveMonth(at)
    await manager().closePeriod(month)
    const { version } = await policeMonth(at)
    const sheet = await manager().reopen({ id, version, reason: 'They found the register.' })
    expect(sheet).toMatchObject({ state: 'in-progress', remark: 'They found the register.' })
    expect(rowOf(sheet, 'PO01').entry?.numerator).toBe('180')
  })
})
