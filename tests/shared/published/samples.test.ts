import { readFileSync } from 'node:fs'
import { bundledSeries } from '@roundtable/db/seeds/published-files.ts'
import type { Matched } from '@roundtable/shared/published/open-data/data-figure.ts'
import { readOpenData } from '@roundtable/shared/published/open-data/read-open-data.ts'
import { expect, it } from 'vitest'

const sample = (name: string) => readFileSync(new URL(`samples/${name}.csv`, import.meta.url), 'utf8')
const places = ['E06000013', 'E92000001', 'E12000003', 'E12000001']
const read = (text: string, matched: Omit<Matched, 'indicatorId'>[] = []) =>
  readOpenData(text, {
    places,
    matched: matched.map((each) => ({ ...each, indicatorId: 'one' })),
    until: '2026-11-28',
  })

it.each([
  ['ees_referrals', 'ees', 136, 10, 13],
  ['ees_d3_subsequent_plans', 'ees', 59, 3, 1],
  ['ees_csww', 'ees', 59, 22, 1],
  ['ees_care_leavers', 'ees', 59, 48, 24],
  ['ees_demo_datafile', 'ees', 15, 12, 9],
  ['fingertips', 'fingertips', 66, 3, 28],
] as const)('%s is read as its publisher gives it away', (name, kind, rows, measures, england) => {
  const data = read(sample(name))
  expect(data).toMatchObject({ kind, rows, problems: [] })
  expect(data.measures).toHaveLength(measures)
  expect(data.places.E92000001).toBe(england)
})

it('the rates of re-referral are those of the file, each in its year', () => {
  const text = sample('ees_referrals')
  const { form, measures } = read(text)
  const measure = measures.find((name) => name.startsWith('rereferral_percent')) ?? ''
  const { figures, problems } = read(text, [{ form, measure, unit: 'percent', yearKind: 'financial' }])
  expect(problems).toEqual([])
  expect(figures).toHaveLength(26)
  expect(figures[0]).toMatchObject({
    ...{ areaCode: 'E92000001', value: '22.6', periodLabel: '2025', periodEnd: '2025-03-31' },
  })
})

it('admissions of Fingertips stand once, though the file has them under two parents', () => {
  const text = sample('fingertips')
  const measure = read(text).measures[0] ?? ''
  const matched = { form: 'fingertips', measure, unit: 'rate_per_10k', yearKind: 'financial' } as const
  const { figures, problems } = read(text, [matched])
  expect(problems).toEqual([])
  const first = figures.find(({ areaCode }) => areaCode === 'E92000001')
  expect(first).toMatchObject({
    ...{ value: '115.2166797', numerator: '107429', denominator: '9324084' },
    ...{ periodStart: '2010-04-01', periodEnd: '2011-03-31' },
  })
})

it('the series of the interactive tool give every year of a measure', () => {
  const text = bundledSeries.text()
  const matched = {
    form: 'lait',
    measure: 'Work_Force_Vac_Rate',
    unit: 'percent',
    yearKind: 'september',
  } as const
  const { rows, problems, figures } = read(text, [matched])
  expect([rows, problems]).toEqual([10_134, []])
  expect(figures.find(({ areaCode }) => areaCode === 'E12000003')?.periodEnd).toMatch(/-09-30$/)
})
