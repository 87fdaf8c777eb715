import type { EnteredRow } from '@roundtable/shared/figure/entered-figure.ts'
import type { CurrentFigure } from '@roundtable/shared/import/change/compare-row.ts'
import { compareTable, type ImportReading } from '@roundtable/shared/import/change/read-import.ts'
import { delimitedRows, delimiterOf } from '@roundtable/shared/import/table/delimited.ts'
import type { Answers } from '@roundtable/shared/import/table/layout.ts'
import type { TableSeries } from '@roundtable/shared/import/table/match-series.ts'
import { readTable } from '@roundtable/shared/import/table/read-table.ts'
import type { TableAgencies } from '@roundtable/shared/import/table/row-agency.ts'
import type { TableRow } from '@roundtable/shared/import/table/table-row.ts'

export const lineOf = (code: string, more: Partial<TableSeries> = {}): TableSeries => ({
  seriesId: `series of ${code}`,
  code,
  name: `Name of ${code}`,
  lineName: null,
  isWhole: true,
  unit: 'percent',
  decimals: 1,
  signed: false,
  polarity: 'higher',
  asksFraction: true,
  frequency: 'monthly',
  periodStart: '2026-10-01',
  notAsked: null,
  ...more,
})

/** A percentage and a count, of the police, for October 2026. */
export const police: readonly TableSeries[] = [
  lineOf('PO01', { name: 'Repeat victims' }),
  lineOf('PO02', { name: 'Children in custody', unit: 'count', decimals: 0, asksFraction: false }),
]

export const openStanding = (series: TableSeries, entry: EnteredRow | null = null): CurrentFigure => ({
  kind: 'open',
  returnId: 'return',
  version: entry === null ? 0 : 1,
  entry,
  asked: {
    unit: series.unit,
    signed: series.signed,
    polarity: series.polarity,
    asksFraction: series.asksFraction,
    target: null,
    published: null,
  },
})

/** Runs a generator to its end; what it answers. */
export function ended<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

const thePolice: TableAgencies = {
  own: ['police', 'Northmere Police', 'Police'],
  others: [{ name: 'Northmere Council', calls: ['council', 'Northmere Council', 'Council'] }],
}

type How = {
  answers?: Answers
  agencies?: TableAgencies
  series?: readonly TableSeries[]
  entries?: Record<string, EnteredRow>
  isTyped?: boolean
  sheet?: string
}

/** What a pasted or uploaded text, or the rows of a sheet, would do to the return. */
export function importOf(
  text: string | readonly TableRow[],
  { answers = {}, series = police, agencies = thePolice, entries = {}, isTyped = false, sheet }: How = {},
): ImportReading {
  const rows = typeof text === 'string' ? delimitedRows(text, delimiterOf(text), { isForgiving: true }) : text
  const read = ended(readTable(rows, { series, agencies, isTyped, sheet }, answers))
  return compareTable(read, (row) => openStanding(row.series, entries[row.series.code] ?? null))
}

/** "PO01 numerator 180" for every field that would change. */
export const told = ({ changes }: ImportReading): string[] =>
  changes.flatMap(({ label, fields }) =>
    fields.map(({ field, is }) => `${label.split(' ')[0]} ${field} ${is}`),
  )

export const problemsIn = ({ changes }: ImportReading): string[] =>
  changes.flatMap(({ line, problems }) => problems.map(({ sentence }) => `${line}: ${sentence}`))
