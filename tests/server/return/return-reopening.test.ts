import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { entryOf, policeMonth, publishMonth, submitMonth } from '../../support/make/return.ts'
import { publishedFigure, revisionsOf } from '../../support/read/figure.ts'
import { refusal } from '../../support/read/refusal.ts'
import { actionsOn, eventsOn } from '../../support/read/trail.ts'

const at = perTest(openPartnership)

describe('sending a return back', () => {
  const reason = 'Please check PO02 with custody.'

  it('tells the agency why, and opens it to be changed', async () => {
    const { id, version } = await submitMonth(at)
    const sheet = await at.callerAs('police-lead').return.sendBack({ id, version, reason })
    expect(sheet).toMatchObject({ state: 'sent-back', remark: reason, remarkBy: 'Ruth Calder' })
    const entries = [entryOf(at.series('PO02'), { version: 1, value: '8' })]
    const saved = await at.callerAs('police-contributor').return.saveDraft({ id, entries })
    expect(saved.state).toBe('in-progress')
    expect((await policeMonth(at)).remark).toBe(reason)
  })

  it('leaves an audit event that does not repeat the reason', async () => {
    const { id, version } = await submitMonth(at)
    await at.callerAs('police-lead').return.sendBack({ id, version, reason })
    const events = await eventsOn(at, id)
    expect(events.at(-1)).toMatchObject({
      action: 'return.sent-back',
      summary: 'The October 2026 return of Smallborough Police was sent back with a reason.',
    })
  })

  it('is refused to contributors, other agencies and a second time', async () => {
    const { id, version } = await submitMonth(at)
    const sendBack = (key: string) => at.callerAs(key).return.sendBack({ id, version, reason })
    expect((await refusal(sendBack('police-contributor'))).code).toBe('forbidden')
    expect((await refusal(sendBack('health-lead'))).code).toBe('not-found')
    await sendBack('police-lead')
    expect((await refusal(sendBack('police-lead'))).code).toBe('conflict')
    const current = await policeMonth(at)
    const again = at.callerAs('police-lead').return.sendBack({ id, version: current.version, reason })
    expect((await refusal(again)).sentence).toBe(
      'This return was sent back and has not been submitted again.',
    )
  })
})

describe('reopening a closed period', () => {
  const reason = 'Custody found a double count.'
  const reopen = async (key = 'manager') => {
    const { id, version } = await publishMonth(at)
    return at.callerAs(key).return.reopen({ id, version, reason })
  }

  it('is the manager’s alone, with a reason, and leaves an audit event', async () => {
    const { id, version } = await publishMonth(at)
    const call = at.callerAs('police-lead').return.reopen({ id, version, reason })
    expect((await refusal(call)).code).toBe('forbidden')
    const sheet = await at.callerAs('manager').return.reopen({ id, version, reason })
    expect(sheet).toMatchObject({ state: 'in-progress', correcting: true, remark: reason, late: false })
    expect((await actionsOn(at, id)).at(-1)).toBe('return.reopened')
    expect(await publishedFigure(at, 'PO01')).toMatchObject({ value: '90', state: 'published' })
  })

  it('is refused twice', async () => {
    const { id, version } = await reopen()
    const again = await refusal(at.callerAs('manager').return.reopen({ id, version, reason }))
    expect(again.sentence).toBe('Only a published return can be reopened: this one is still open.')
  })

  it('asks why a published figure changes, and records what it was, what it is and why', async () => {
    const { id } = await reopen()
    at.clock.now = '2026-11-23T09:30:00.000Z'
    const contributor = at.callerAs('police-contributor')
    const changed = { version: 1, numerator: '170', denominator: '200' }
    const draft = await contributor.return.saveDraft({ id, entries: [entryOf(at.series('PO01'), changed)] })
    const refused = await refusal(contributor.return.submit({ id, version: draft.version }))
    expect(refused.fields).toEqual([
      {
        field: `${at.series('PO01')}.correction`,
        sentence: 'PO01: Say why the published figure changes.',
      },
    ])
    const why = 'Ten were counted twice.'
    const entries = [entryOf(at.series('PO01'), { ...changed, version: 2, correction: why })]
    const { version } = await contributor.return.saveDraft({ id, entries })
    const submitted = await contributor.return.submit({ id, version })
    await at.callerAs('police-lead').return.approve({ id, version: submitted.version })
    expect(await publishedFigure(at, 'PO01')).toMatchObject({ value: '85', state: 'revised', revision: 2 })
    expect(await revisionsOf(at, 'PO01')).toMatchObject([
      { revision: 1, value: '90', why: '' },
      { revision: 2, value: '85', why, recordedAt: at.clock.now },
    ])
    const told = await eventsOn(at, at.series('PO01'))
    expect(told).toMatchObject([
      {
        action: 'measurement.corrected',
        summary: 'The published figure of PO01 for October 2026 was corrected.',
      },
    ])
  })

  it('adds no revision to a figure that stays as it is', async () => {
    const { id, version } = await reopen()
    const submitted = await at.callerAs('police-contributor').return.submit({ id, version })
    await at.callerAs('police-lead').return.approve({ id, version: submitted.version })
    expect(await revisionsOf(at, 'PO01')).toHaveLength(1)
    expect(await revisionsOf(at, 'PO02')).toHaveLength(1)
  })

  it('asks for a new reason each time', async () => {
    const { id } = await reopen()
    const contributor = at.callerAs('police-contributor')
    const entry = { version: 1, value: '8', correction: 'One was missed.' }
    const { version } = await contributor.return.saveDraft({
      id,
      entries: [entryOf(at.series('PO02'), entry)],
    })
    const submitted = await contributor.return.submit({ id, version })
    const published = await at.callerAs('police-lead').return.approve({ id, version: submitted.version })
    const again = await at.callerAs('manager').return.reopen({ id, version: published.version, reason })
    expect(again.rows.map((row) => row.entry?.correction)).toEqual(['', ''])
  })

  it('shows the published figures where the return holds no entries of its own', async () => {
    const { id, version } = await publishMonth(at)
    await at.database.db.deleteFrom('returnEntry').where('returnId', '=', id).execute()
    const sheet = await at.callerAs('manager').return.reopen({ id, version, reason })
    expect(sheet.rows.map((row) => [row.entry?.value, row.entry?.enteredBy])).toEqual([
      ['90', 'Imran Sadiq'],
      ['7', 'Imran Sadiq'],
    ])
    expect(sheet.rows.flatMap((row) => row.problems)).toEqual([])
  })

  it('asks for nothing that was not asked when it was published', async () => {
    const { id, version } = await publishMonth(at)
    const { db } = at.database
    await db
      .updateTable('indicator')
      .set({ retiredAt: null })
      .where('id', '=', at.indicator('PO04'))
      .execute()
    const sheet = await at.callerAs('manager').return.reopen({ id, version, reason })
    expect(sheet.rows.map((row) => row.code)).toEqual(['PO01', 'PO02'])
  })
})
