import { periodLabel } from '@roundtable/shared/base/period.ts'
import type { TableRow } from '@roundtable/shared/import/table/table-row.ts'
import fc from 'fast-check'

/** What a table is made of: of each code and quarter a numerator and a denominator. */
export type Truth = { code: string; start: string; numerator: number; denominator: number }

const quarters = ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']
export const ownQuarter = '2026-07-01'
export const codes = ['QA01', 'QA02', 'QA03']

/** Five ways of writing a whole number, and what has to be answered where one can be read in two ways. */
const grouped = (n: number, sign: string) => String(n).replace(/\B(?=(\d{3})+$)/g, sign)
export const numberWritings = {
  plain: String,
  commas: (n: number) => grouped(n, ','),
  spaces: (n: number) => grouped(n, '\u00a0'),
  points: (n: number) => grouped(n, '.'),
  decimals: (n: number) => `${n}.0`,
}
export const periodWritings = {
  day: (start: string) => start,
  label: (start: string) => periodLabel('quarterly', start),
  yearFirst: (start: string) => periodLabel('quarterly', start).replace(/^(Q\d) (.*)$/, '$2 $1'),
  words: (start: string) => `Quarter ${periodLabel('quarterly', start).slice(1)}`,
  english: (start: string) => start.split('-').reverse().join('/'),
}

const number = fc.integer({ min: 0, max: 4_000 })
const figure = fc.record({ part: number, more: number })
export const table = fc.record({
  form: fc.constantFrom(
    'tall',
    'wide',
    'wide under periods',
    'wide over parts',
    'values beside',
    'two beside',
  ),
  figures: fc.array(fc.array(figure, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 }),
  quarters: fc.subarray(quarters, { minLength: 1 }),
  codes: fc.subarray(codes, { minLength: 1 }),
  numbers: fc.constantFrom(...(Object.keys(numberWritings) as (keyof typeof numberWritings)[])),
  periods: fc.constantFrom(...(Object.keys(periodWritings) as (keyof typeof periodWritings)[])),
  isMerged: fc.boolean(),
  isHeaded: fc.boolean(),
  above: fc.subarray(['Quarterly return', 'Northmere Council', '']),
  below: fc.subarray(['', 'Source: case system', 'Notes: figures are provisional']),
  beside: fc.subarray(['Target', 'Owner', 'Total']),
})
export type AnyTable = typeof table extends fc.Arbitrary<infer Table> ? Table : never

/** The rows a person would hand in, and what they say. */
export function drawn(given: AnyTable): { rows: TableRow[]; truth: Truth[]; headings: number[] } {
  const write = numberWritings[given.numbers]
  const say = periodWritings[given.periods]
  const truth = given.codes.flatMap((code) =>
    given.quarters.map((start): Truth => {
      const { part, more } = given.figures[codes.indexOf(code)]?.[quarters.indexOf(start)] ?? {
        part: 0,
        more: 0,
      }
      return { code, start, numerator: part, denominator: part + more + 1 }
    }),
  )
  const parts = ({ numerator, denominator }: Truth) => [write(numerator), write(denominator)]
  const of = (code: string) => truth.filter((each) => each.code === code)
  const spread = (text: string) => [text, given.isMerged ? '' : text]
  const aside = given.beside.map((heading) => (heading === 'Total' ? '9' : 'about 9'))
  const headed = (lines: string[][]) => (given.isHeaded ? lines : [])
  const tall = () => [
    ...headed([['Code', 'Period', 'Numerator', 'Denominator', ...given.beside]]),
    ...given.codes.flatMap((code) =>
      of(code).map((each, n) => [
        given.isMerged && n > 0 ? '' : code,
        say(each.start),
        ...parts(each),
        ...aside,
      ]),
    ),
  ]
  const wideRows = given.codes.map((code) => [code, ...of(code).flatMap(parts), ...aside])
  const periodsOver = given.quarters.flatMap((start) => spread(say(start)))
  const partsUnder = given.quarters.flatMap(() => ['Numerator', 'Denominator'])
  const forms: Record<AnyTable['form'], () => string[][]> = {
    tall,
    wide: () => [
      [
        'Code',
        ...given.quarters.flatMap((start) => [`${say(start)} numerator`, `${say(start)} denominator`]),
        ...given.beside,
      ],
      ...wideRows,
    ],
    'wide under periods': () => [['', ...periodsOver], ['Code', ...partsUnder, ...given.beside], ...wideRows],
    'wide over parts': () => [['Code', ...periodsOver, ...given.beside], ['', ...partsUnder], ...wideRows],
    'two beside': () => {
      const heads = ['Code', 'Period', 'Numerator', 'Denominator']
      const half = Math.ceil(truth.length / 2)
      const sides = [truth.slice(0, half), truth.slice(half)].map((side) =>
        side.map((each, n) => [
          given.isMerged && side[n - 1]?.code === each.code ? '' : each.code,
          say(each.start),
          ...parts(each),
        ]),
      )
      const [left = [], right = []] = sides
      return [
        [...heads, '', ...heads, ...given.beside],
        ...left.map((cells, n) => [...cells, '', ...(right[n] ?? ['', '', '', '']), ...aside]),
      ]
    },
    'values beside': () => [
      ['Code', ...given.quarters.map(say), ...given.beside],
      ...given.codes.map((code) => [code, ...of(code).map(({ numerator }) => write(numerator)), ...aside]),
    ],
  }
  const lines = [
    ...given.above.map((title) => [title]),
    ...forms[given.form](),
    ...given.below.map((note) => [note]),
  ]
  const first = given.form === 'tall' && !given.isHeaded ? [] : [1]
  const second = given.form.startsWith('wide ') ? [2] : []
  const headings = [...first, ...second].map((line) => given.above.length + line)
  return { rows: lines.map((cells, index) => ({ line: index + 1, cells })), truth, headings }
}
