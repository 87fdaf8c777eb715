import type { Period } from '../base/period.ts'
import type { AbsenceReason } from '../figure/absence.ts'
import { canonicalOfNumber } from '../figure/figure.ts'
import { validateFigure } from '../figure/figure-entry.ts'
import { ImportRefusedError } from './import-refused-error.ts'
import { areaOf, england, type PublishedArea, regionCodeOf, threeDigitsOf } from './published-area.ts'
import type { PublishedIndicator, PublishedIndicators } from './published-indicator.ts'
import { publishedPeriod } from './published-period.ts'
import { tableRecords } from './published-table.ts'

export type PublishedFigure = {
  indicator: PublishedIndicator
  area: PublishedArea
  period: Period
  periodLabel: string
  value: string | null
  reason: AbsenceReason | null
}

const columns = [
  'indicator_code',
  'lait_measure',
  'period',
  'geography_level',
  'old_la_code',
  'gss_code',
  'area_name',
  'value',
] as const
type Column = (typeof columns)[number]

/** One cell of a row is wrong; caught where the row is known. */
class CellProblem extends Error {
  readonly column: Column

  constructor(column: Column, sentence: string) {
    super(sentence)
    this.column = column
  }
}

const levels = new Map([
  ['national', 'england'],
  ['regional', 'region'],
  ['local authority', 'authority'],
])

const number = /^[+-]?\d{1,20}(\.\d{1,25})?(e[+-]?\d{1,2})?$/i

const reasonOfSymbol = new Map<string, AbsenceReason>([
  ['', 'not-available'],
  ['x', 'not-available'],
  ['k', 'not-available'],
  ['low', 'not-available'],
  [':', 'not-available'],
  ['~', 'not-available'],
  ['z', 'nil-return'],
  ['c', 'suppressed'],
  ['u', 'low-reliability'],
])

/**
 * Every figure of a file of published series, in its order. Checks all of it first and throws
 * ImportRefusedError with line, column and a sentence for each bad row. A year that ended after `until` (an ISO
 * day) cannot have been published.
 */
export function readPublished(
  text: string,
  { fileName, until, indicators }: { fileName: string; until: string; indicators: PublishedIndicators },
): PublishedFigure[] {
  const figures: PublishedFigure[] = []
  const { records, problems } = tableRecords(text, columns, fileName)
  const lineOf = new Map<string, number>()
  for (const { line, cell } of records) {
    try {
      const figure = figureOf(cell, { until, indicators })
      const key = `${figure.indicator.code} ${figure.area.code} ${figure.period.start}`
      const first = lineOf.get(key)
      if (first !== undefined) {
        const what = `${figure.indicator.code}, ${figure.area.name}, ${figure.periodLabel}`
        throw new CellProblem('indicator_code', `The same figure (${what}) already stands in line ${first}.`)
      }
      lineOf.set(key, line)
      figures.push(figure)
    } catch (error) {
      if (!(error instanceof CellProblem)) throw error
      problems.push({ line, column: error.column, sentence: error.message })
    }
  }
  if (problems.length > 0) {
    throw new ImportRefusedError(
      fileName,
      problems.toSorted((a, b) => a.line - b.line),
    )
  }
  return figures
}

function figureOf(
  cell: (column: Column) => string,
  { until, indicators }: { until: string; indicators: PublishedIndicators },
): PublishedFigure {
  const indicator = indicators.get(cell('indicator_code'))
  if (indicator === undefined) {
    throw new CellProblem('indicator_code', `No indicator has the code ${quoted(cell('indicator_code'))}.`)
  }
  if (cell('lait_measure') !== indicator.measure) {
    const sentence = `${indicator.code} is the measure “${indicator.measure}”, not ${quoted(cell('lait_measure'))}.`
    throw new CellProblem('lait_measure', sentence)
  }
  const area = areaIn(cell)
  const period = periodIn(cell('period'), indicator.code, until)
  return { indicator, area, period, periodLabel: cell('period'), ...valueIn(cell('value'), indicator) }
}

function areaIn(cell: (column: Column) => string): PublishedArea {
  const kind = levels.get(cell('geography_level').toLowerCase())
  if (kind === undefined) {
    const sentence = `The level is National, Regional or Local authority, not ${quoted(cell('geography_level'))}.`
    throw new CellProblem('geography_level', sentence)
  }
  const given = cell('gss_code')
  const code = given === '' && kind === 'region' ? regionCodeOf(cell('area_name')) : given
  if (code === undefined) {
    throw new CellProblem('area_name', `No region is called ${quoted(cell('area_name'))}.`)
  }
  if (code === '') throw new CellProblem('gss_code', 'The code of the area is missing.')
  const area = areaOf(code)
  if (area === undefined) throw new CellProblem('gss_code', `No area has the code ${quoted(code)}.`)
  if (area.kind !== kind) {
    const right = area.code === england ? 'National' : area.kind === 'region' ? 'Regional' : 'Local authority'
    const sentence = `${area.code} (${area.name}) is ${right}, not ${quoted(cell('geography_level'))}.`
    throw new CellProblem('geography_level', sentence)
  }
  const digits = cell('old_la_code')
  if (digits !== '' && digits !== threeDigitsOf(area.code)) {
    throw new CellProblem('old_la_code', `${quoted(digits)} is not the three-digit code of ${area.name}.`)
  }
  return area
}

function periodIn(label: string, indicatorCode: string, until: string): Period {
  let period: Period
  try {
    period = publishedPeriod(label, indicatorCode)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new CellProblem('period', `${quoted(label)} is not a year such as 2025 or 2024/25.`)
  }
  if (period.end > until) throw new CellProblem('period', `The year ${label} had not ended on ${until}.`)
  return period
}

function valueIn(
  text: string,
  indicator: PublishedIndicator,
): { value: string | null; reason: AbsenceReason | null } {
  const reason = reasonOfSymbol.get(text.toLowerCase())
  if (reason !== undefined) return { value: null, reason }
  if (!number.test(text)) throw new CellProblem('value', `${quoted(text)} is not a number.`)
  const value = canonicalOfNumber(Number(text))
  const [problem] = validateFigure({ numerator: null, denominator: null, value }, { unit: indicator.unit })
  if (problem !== undefined) throw new CellProblem('value', problem.sentence)
  return { value, reason: null }
}

function quoted(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '�')
  return `“${visible.length > 40 ? `${visible.slice(0, 40)}…` : visible}”`
}
