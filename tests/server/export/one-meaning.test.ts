import { describe, expect, it } from 'vitest'
import { lineOf, publishFigure } from '../../support/make/figure.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { servePartnership } from '../../support/server/served-partnership.ts'

const at = perFile(servePartnership)
const rowsOf = async (file: string) => (await at.download(file, 'manager')).rows

describe('one name has one meaning in every file', () => {
  it('a period without a figure shows no sign of the control chart, not even common cause', async () => {
    const gap = '2026-05-01'
    const line = lineOf(at, 'PO01', gap, { seriesId: at.series('PO01') })
    const none = { value: null, numerator: null, denominator: null, reason: 'not-available' } as const
    await publishFigure(at.database, line, { ...none, revision: 2, why: 'Nobody counted.' })
    await at.database.db
      .updateTable('partnership')
      .set((eb) => ({ dataVersion: eb('dataVersion', '+', 1) }))
      .execute()
    const rows = await rowsOf('series.csv?indicator=PO01')
    const drawn = rows.filter(({ chart_average }) => chart_average !== '')
    expect(drawn.find(({ period_start }) => period_start === gap)?.chart_signal).toBe('')
    expect(drawn.filter(({ value }) => value !== '').every(({ chart_signal }) => chart_signal !== '')).toBe(
      true,
    )
    // What the chart says of the latest figure is another thing, and has another name.
    expect(rows[0]).not.toHaveProperty('signal')
    expect((await rowsOf('indicators.csv'))[0]).toHaveProperty('signal')
  })

  it('average and limits begin anew where the file says so, at a step that was agreed too', async () => {
    const line = { code: 'PO01', seriesId: at.series('PO01') }
    const begins = async () =>
      (await rowsOf('series.csv?indicator=PO01'))
        .filter(({ chart_break }) => chart_break === 'yes')
        .map(({ period_start }) => period_start)
    expect(await begins()).toEqual([])
    const step = { fromPeriod: '2026-03-01', baseline: null, label: 'New rota', meeting: 'Board, item 2' }
    await at.callerAs('manager').indicator.markStepChange({
      ...{ ...line, ...step },
      reason: 'Two forces share one rota.',
    })
    expect(await begins()).toEqual(['2026-03-01'])
  })

  it('an agency that answers for something has its whole name', async () => {
    const names = new Map(
      (await rowsOf('agencies.csv')).map(({ agency_code, agency_name }) => [agency_code, agency_name]),
    )
    for (const file of ['scorecard.csv', 'indicators.csv', 'accountabilities.csv']) {
      const said = (await rowsOf(file)).filter(
        ({ accountable_agency_code }) => accountable_agency_code !== '',
      )
      expect(said.length).toBeGreaterThan(0)
      const wrong = said.filter(
        (row) => row.accountable_agency_name !== names.get(row.accountable_agency_code),
      )
      expect(wrong).toEqual([])
    }
  })

  it('the kind of a record is said alike, and the whole line is All', async () => {
    for (const file of ['accountabilities.csv', 'actions.csv']) {
      const kinds = (await rowsOf(file)).map(({ subject_kind }) => subject_kind)
      expect(kinds.filter((kind) => kind !== kind?.toLowerCase())).toEqual([])
    }
    expect((await rowsOf('accountabilities.csv')).map(({ subject_kind }) => subject_kind)).toContain('goal')
    expect((await rowsOf('reporters.csv')).map(({ series }) => series)).toContain('All')
  })
})
