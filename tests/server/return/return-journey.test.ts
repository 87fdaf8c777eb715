import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { entryOf, policeMonth, rowOf } from '../../support/make/return.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perFile(() => openPartnership('2027-02-10T09:00:00.000Z'))

const onScorecard = async (key: string) => {
  const { goals } = await at.callerAs(key).scorecard.get()
  const row = goals.flatMap(({ rows }) => rows).find(({ code }) => code === 'PO01')
  return { label: row?.latest?.periodLabel, text: row?.latest?.text, status: row?.reading.status }
}
/** Everything a person can ask that could tell a figure of this indicator. */
const everythingFor = async (key: string) => {
  const caller = at.callerAs(key)
  const readings = await Promise.all([
    caller.scorecard.get(),
    caller.indicator.list(),
    // What is forecast names the month too, and is no figure of it.
    caller.indicator.get({ code: 'PO01' }).then((view) => ({ ...view, forecast: null })),
    caller.goal.get({ code: 'safe' }),
    caller.search.find({ text: 'PO01' }),
  ])
  return JSON.stringify(readings)
}
const readers = ['chair', 'observer', 'elected-member', 'health-lead', 'scrutineer']

describe('January’s figure of the police', () => {
  let id = ''

  it('is owed when January has ended', async () => {
    const sheet = await policeMonth(at)
    id = sheet.id
    expect(sheet).toMatchObject({
      periodLabel: 'January 2027',
      state: 'due',
      dueOn: '2027-02-22',
      mayEnter: true,
    })
  })

  it('is entered by the contributor, who sees its value and status at once', async () => {
    const sheet = await at.callerAs('police-contributor').return.saveDraft({
      id,
      entries: [
        entryOf(at.series('PO01'), {
          numerator: '123',
          denominator: '200',
          happened: 'Fewer were completed.',
          why: 'Two posts are empty.',
          next: 'Both are filled from April.',
        }),
        entryOf(at.series('PO02'), { value: '31' }),
      ],
    })
    expect(rowOf(sheet, 'PO01')).toMatchObject({
      entry: { value: '61.5' },
      status: 'off-target',
      problems: [],
    })
  })

  it('is not to be found by anybody else while it is a draft', async () => {
    for (const key of readers) expect(await everythingFor(key)).not.toMatch(/61\.5|January 2027|empty/)
    for (const key of ['chair', 'observer', 'elected-member', 'scrutineer', 'administrator']) {
      expect((await refusal(at.callerAs(key).return.get({ id }))).code).toBe('forbidden')
    }
    expect((await refusal(at.callerAs('health-lead').return.get({ id }))).code).toBe('not-found')
    expect(await onScorecard('chair')).toMatchObject({ label: 'December 2026', status: 'on-target' })
  })

  it('is submitted by the contributor, who may not approve it', async () => {
    const { version } = await policeMonth(at)
    const contributor = at.callerAs('police-contributor')
    const sheet = await contributor.return.submit({ id, version })
    expect(sheet).toMatchObject({ state: 'submitted', mayApprove: false })
    const own = contributor.return.approve({ id, version: sheet.version })
    expect((await refusal(own)).code).toBe('forbidden')
    for (const key of readers) expect(await everythingFor(key)).not.toMatch(/61\.5|January 2027|empty/)
  })

  it('is approved by the lead, and stands on the scorecard with its new status', async () => {
    const { version } = await policeMonth(at)
    await at.callerAs('police-lead').return.approve({ id, version })
    const shown = { label: 'January 2027', text: '61.5%', status: 'off-target' }
    for (const key of ['chair', 'health-lead', 'scrutineer', 'observer']) {
      expect(await onScorecard(key)).toEqual(shown)
    }
    const { points } = await at.callerAs('chair').indicator.get({ code: 'PO01' })
    expect(points.at(-1)).toMatchObject({
      periodLabel: 'January 2027',
      value: '61.5',
      state: 'published',
      commentary: { happened: 'Fewer were completed.', recordedBy: 'Imran Sadiq' },
    })
  })

  it('is corrected in the open: the chart tells what it was, what it is and why', async () => {
    const { version } = await policeMonth(at)
    const reason = 'The police found a double count.'
    const reopened = await at.callerAs('manager').return.reopen({ id, version, reason })
    const entry = rowOf(reopened, 'PO01').entry
    const contributor = at.callerAs('police-contributor')
    const saved = await contributor.return.saveDraft({
      id,
      entries: [
        entryOf(at.series('PO01'), {
          version: entry?.version ?? 0,
          numerator: '133',
          denominator: '200',
          happened: entry?.happened ?? '',
          why: entry?.why ?? '',
          next: entry?.next ?? '',
          correction: 'Ten were missed.',
        }),
      ],
    })
    expect(await onScorecard('chair')).toMatchObject({ text: '61.5%' })
    const submitted = await contributor.return.submit({ id, version: saved.version })
    await at.callerAs('police-lead').return.approve({ id, version: submitted.version })
    const { points } = await at.callerAs('chair').indicator.get({ code: 'PO01' })
    expect(points.at(-1)).toMatchObject({
      value: '66.5',
      state: 'revised',
      revisions: [{ was: '61.5%', is: '66.5%', why: 'Ten were missed.', approvedBy: 'Ruth Calder' }],
    })
  })
})
