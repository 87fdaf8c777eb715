import { type Frequency, periodLabel, periodsBetween } from '@roundtable/shared/base/period.ts'
import type { TableSeries } from '@roundtable/shared/import/table/match-series.ts'
import type { Sheet } from '@roundtable/shared/past-figures/table/sheet.ts'
import fc from 'fast-check'
import { catalogueLines } from './case-truth.ts'

export type MadeFigure = {
  code: string
  start: string
  numerator: number | null
  denominator: number | null
  value: number | null
}
export type MadeTable = { sheets: Sheet[]; figures: MadeFigure[] }

type Text = string | number
export const sheetOfRows = (
  name: string,
  rows: readonly (readonly Text[])[],
  merges: Sheet['merges'] = [],
): Sheet => ({
  name,
  isHidden: false,
  rows: rows
    .map((cells, index) => ({ line: index + 1, cells: cells.map(String) }))
    .filter(({ cells }) => cells.some((cell) => cell !== '')),
  merges,
  hiddenColumns: [],
  hiddenLines: [],
  notes: [],
})

const shares = (frequency: Frequency) =>
  catalogueLines().filter((line) => line.unit === 'percent' && line.isWhole && line.frequency === frequency)

const share = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 400 })).map(([a, b]) => ({
  numerator: Math.min(a, b),
  denominator: Math.max(a, b),
}))
const percentOf = ({ numerator, denominator }: { numerator: number; denominator: number }) =>
  String(Number(((numerator * 100) / denominator).toFixed(1)))

const quarters = fc
  .tuple(fc.integer({ min: 2017, max: 2021 }), fc.integer({ min: 1, max: 4 }))
  .map(([from, years]) => ({
    from,
    years,
    periods: periodsBetween('quarterly', `${from}-04-01`, `${from + years}-03-31`),
  }))

const some = (lines: readonly TableSeries[]) => fc.subarray([...lines], { minLength: 1, maxLength: 5 })

const yearName = fc.constantFrom(
  (year: number) => `${year}/${String(year + 1).slice(2)}`,
  (year: number) => `${year}-${String(year + 1).slice(2)}`,
  (year: number) => `${year}/${year + 1}`,
)

/** Years over quarters, merged or not, and three rows for each indicator. */
const quartersUnderYears = fc
  .tuple(quarters, some(shares('quarterly')), yearName, fc.boolean(), fc.boolean(), fc.infiniteStream(share))
  .map(([{ from, years, periods }, lines, nameYear, isMerged, hasCode, stream]): MadeTable => {
    const figures: MadeFigure[] = []
    const over: Text[] = ['Ref', 'Indicator', 'Measure']
    for (let n = 0; n < years; n++) over.push(nameYear(from + n), '', '', '')
    const rows: Text[][] = [
      ['Invented figures'],
      [],
      [...over, 'Target', 'Comment'],
      ['', '', '', ...periods.flatMap((_, n) => `Q${(n % 4) + 1}`)],
    ]
    const merges = isMerged
      ? Array.from({ length: years }, (_, n) => ({
          fromLine: 3,
          toLine: 3,
          fromColumn: 3 + 4 * n,
          toColumn: 6 + 4 * n,
        }))
      : []
    for (const { code, name } of lines) {
      const drawn = periods.map(() => stream.next().value)
      rows.push([hasCode ? code : '', name, '%', ...drawn.map(percentOf), '80%', 'Words'])
      rows.push(['', '', 'Number', ...drawn.map(({ numerator }) => numerator)])
      rows.push(['', '', 'Out of', ...drawn.map(({ denominator }) => denominator)])
      periods.forEach(({ start }, n) => {
        const figure = drawn[n]
        if (figure !== undefined) figures.push({ code, start, ...figure, value: null })
      })
    }
    return { sheets: [sheetOfRows('Data', rows, merges)], figures }
  })

/** A row for each indicator and period, as systems export them; newest first. */
const tall = fc
  .tuple(quarters, some(shares('quarterly')), fc.boolean(), fc.boolean(), fc.infiniteStream(share))
  .map(([{ periods }, lines, newestFirst, hasType, stream]): MadeTable => {
    const figures: MadeFigure[] = []
    const body: Text[][] = []
    for (const { code, name } of lines) {
      for (const { start } of periods) {
        const figure = stream.next().value
        figures.push({ code, start, ...figure, value: null })
        body.push([
          code,
          name,
          periodLabel('quarterly', start),
          hasType ? 'Quarter' : '',
          `${percentOf(figure)}%`,
          figure.numerator,
          figure.denominator,
          'Green',
        ])
      }
    }
    if (newestFirst) body.reverse()
    const heading = [
      'Code',
      'Indicator',
      'Period',
      hasType ? 'Period type' : '',
      'Actual',
      'Numerator',
      'Denominator',
      'Status',
    ]
    return { sheets: [sheetOfRows('csv', [heading, ...body])], figures }
  })

/** Quarters go down, indicators across in groups of three columns. */
const quartersDown = fc
  .tuple(quarters, some(shares('quarterly')), yearName, fc.infiniteStream(share))
  .map(([{ periods }, lines, nameYear, stream]): MadeTable => {
    const figures: MadeFigure[] = []
    const merges = lines.map((_, n) => ({
      fromLine: 1,
      toLine: 1,
      fromColumn: 2 + 3 * n,
      toColumn: 4 + 3 * n,
    }))
    const rows: Text[][] = [
      ['Year', 'Quarter', ...lines.flatMap(({ name }) => [name, '', '']), 'RAG'],
      ['', '', ...lines.flatMap(() => ['Number', 'Out of', '%'])],
    ]
    for (const { start } of [...periods].reverse()) {
      const drawn = lines.map(() => stream.next().value)
      const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))]
      rows.push([
        nameYear(month >= 4 ? year : year - 1),
        `Q${Math.floor(((month + 8) % 12) / 3) + 1}`,
        ...drawn.flatMap((figure) => [figure.numerator, figure.denominator, `${percentOf(figure)}%`]),
        'G',
      ])
      lines.forEach(({ code }, n) => {
        const figure = drawn[n]
        if (figure !== undefined) figures.push({ code, start, ...figure, value: null })
      })
    }
    return { sheets: [sheetOfRows('Data', rows, merges)], figures }
  })

const monthNames = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar']

/** A sheet for each year; months are days, or names that take their year from the sheet. */
const sheetPerYear = fc
  .tuple(
    fc.integer({ min: 2018, max: 2023 }),
    fc.integer({ min: 1, max: 3 }),
    some(shares('monthly')),
    fc.boolean(),
    fc.infiniteStream(fc.integer({ min: 1, max: 999 })),
  )
  .map(([from, years, lines, areDays, stream]): MadeTable => {
    const figures: MadeFigure[] = []
    const sheets = Array.from({ length: years }, (_, n) => {
      const year = from + n
      const periods = periodsBetween('monthly', `${year}-04-01`, `${year + 1}-03-31`)
      const heading = [
        'Measure',
        'Good is',
        ...periods.map(({ start }, month) => (areDays ? start : (monthNames[month] ?? ''))),
        'YTD',
        'DoT',
      ]
      const rows = lines.map(({ code, name }) => {
        const drawn = periods.map(() => stream.next().value / 10)
        periods.forEach(({ start }, month) => {
          figures.push({ code, start, numerator: null, denominator: null, value: drawn[month] ?? 0 })
        })
        return [name, 'High', ...drawn.map((value) => `${value}%`), '50%', '▲']
      })
      return sheetOfRows(`${year}-${String(year + 1).slice(2)}`, [
        [`Scorecard ${year}/${String(year + 1).slice(2)}`],
        [],
        heading,
        ...rows,
      ])
    })
    return { sheets: sheets.reverse(), figures }
  })

export const madeTables = fc.oneof(quartersUnderYears, tall, quartersDown, sheetPerYear)

const words = fc.constantFrom(
  '',
  '',
  'HP13',
  'Q1',
  'Q2',
  '2024/25',
  '2023',
  'Apr-25',
  '2025-04-01',
  '%',
  'Number',
  'Out of',
  'Target',
  'n/a',
  '-',
  '<5',
  '12',
  '45.6%',
  '0.214',
  'Children in care',
  'Police',
  'Total',
  'YTD',
  'words of a person',
  '12 / 48',
  'Period',
  'Indicator',
)

/** Anything at all, of the words such files are made of. */
export const anySheets = fc
  .array(fc.array(fc.array(words, { minLength: 0, maxLength: 7 }), { minLength: 0, maxLength: 12 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((tables) => tables.map((rows, index) => sheetOfRows(`Sheet ${index}`, rows)))
