import { type PeriodLabel, plainText, readPeriodLabel } from '../period/period-label.ts'
import { beginRun, runsOn, type YearRun } from '../period/year-run.ts'
import type { ColumnUse } from './column-use.ts'
import { headingRole, type MeasureKind } from './heading-word.ts'
import type { Grid } from './sheet.ts'

const totalWord = /\b(total|outturn|average|overall|year ?end|full year|mean|sum)\b/
const yearToDate = /\bytd\b|year to date|cumulative|year so far/

/** What names an indicator: a text, or a code and a name in two cells. */
export type Label = { names: readonly string[]; column: number; line: number }

/** What the labels of a row say of the figures in it. */
export type Row = {
  line: number
  label: Label | null
  kind: { kind: MeasureKind; saysPercent: boolean } | null
  periods: PeriodLabel[]
  isTotal: boolean
  isYearToDate: boolean
  version: string | null
  series: string
}

export function readRow(grid: Grid, uses: readonly ColumnUse[], line: number): Row {
  const row: Row = {
    line,
    label: null,
    kind: null,
    periods: [],
    isTotal: false,
    isYearToDate: false,
    version: null,
    series: '',
  }
  const names: { text: string; column: number }[] = []
  uses.forEach((use, column) => {
    if (use.is !== 'label') return
    const text = grid.text(line, column)
    if (text === '') return
    if (use.label === 'indicator') names.push({ text, column })
    else if (use.label === 'series') row.series = text
    else if (use.label === 'version') row.version = plainText(text)
    else if (use.label === 'period-type') row.isYearToDate ||= yearToDate.test(plainText(text))
    else if (use.label === 'period') readRowPeriod(row, text)
    else readRowKind(row, text)
  })
  const [first] = names
  if (first !== undefined) {
    row.label = { names: [...new Set(names.map(({ text }) => text))], column: first.column, line }
    row.isTotal ||= /^(grand |sub)?-?totals?$/.test(plainText(first.text))
  }
  return row
}

function readRowPeriod(row: Row, text: string): void {
  const seen = plainText(text)
  if (yearToDate.test(seen)) row.isYearToDate = true
  else if (totalWord.test(seen)) row.isTotal = true
  const label = readPeriodLabel(text.replace(/\s*\(?(ytd|year to date|cumulative)\)?\s*$/i, ''))
  if (label !== null) row.periods.push(label)
}

function readRowKind(row: Row, text: string): void {
  const role = headingRole(text)
  if (role?.is === 'kind') row.kind = role
  else if (role?.is === 'not-read' && (role.why === 'total' || role.why === 'year-to-date'))
    row.isTotal = true
}

/** What a cell beside the figures is, until it becomes a part of one. */
export function markBeside(
  use: ColumnUse | undefined,
  row: Row,
  { lastData, values }: { lastData: number; values: number },
) {
  if (row.line > lastData) return 'note'
  if (values === 0) return use?.is === 'not-read' && use.why !== 'unknown' ? use.why : 'heading'
  if (use === undefined) return 'unknown'
  if (use.is === 'not-read') return use.why
  return use.is === 'label' ? 'heading' : 'unknown'
}

const isYearLabel = (label: PeriodLabel) =>
  label.is === 'plain-year' || (label.is === 'period' && label.grain === 'year')

/** A year that is said once counts for the rows below it, while their parts of a year run on. */
export function yearCarrier(): (row: Row) => void {
  let carried: { year: PeriodLabel; run: YearRun } | null = null
  return ({ periods }) => {
    const year = periods.find(isYearLabel)
    const part = periods.find(({ is }) => is === 'part')
    if (year !== undefined) {
      if (carried === null || part === undefined || !isSameYear(carried.year, year)) {
        carried = { year, run: beginRun(part) }
      } else runsOn(carried.run, part)
    } else if (part !== undefined && carried !== null) {
      if (runsOn(carried.run, part)) periods.push(carried.year)
      else carried = null
    }
  }
}

const isSameYear = (a: PeriodLabel, b: PeriodLabel): boolean => JSON.stringify(a) === JSON.stringify(b)
