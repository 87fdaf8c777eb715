import { DomainError } from '../../base/errors.ts'
import { validateFigure } from '../../figure/figure-entry.ts'
import { delimitedRows } from '../../import/table/delimited.ts'
import { isBlankRow } from '../../import/table/table-row.ts'
import type { ImportProblem } from '../import-problem.ts'
import { placeOf } from './data-area.ts'
import {
  type DataForm,
  type DataKind,
  ees,
  eesKey,
  fingertips,
  type Given,
  headingOf,
  isEes,
  isFingertips,
  isLait,
  lait,
  ownColumns,
} from './data-columns.ts'
import type { DataFigure, Matched } from './data-figure.ts'
import { dataPeriod } from './data-period.ts'
import { isNumber, isSymbol, numberIn } from './data-value.ts'
import { figureColumns } from './figure-columns.ts'
import { type FigureParts, figureParts } from './figure-parts.ts'

export type OpenData = {
  kind: DataKind
  form: string
  publisher: string
  rows: number
  /** In which its first period begins; 0 where none is a year. */
  firstYear: number
  /** Rows of each place that was looked for, by its code. */
  places: Record<string, number>
  /** How the measures are called, in the order of the file; the first of them. */
  measures: string[]
  moreMeasures: number
  /** Those of matched measures and of the places that were looked for. */
  figures: DataFigure[]
  notRead: { sentence: string; rows: number }[]
  problems: ImportProblem[]
  problemCount: number
}

export type Wanted = {
  /** Codes of the places whose figures are looked for. */
  places: readonly string[]
  matched: readonly Matched[]
  /** An ISO day; a year that ends later is not read. */
  until: string
}

const measuresAtMost = 2_000
const figuresAtMost = 50_000
const problemsShown = 50

const refused = (sentence: string) => new DomainError('bad-input', sentence)

/**
 * A publisher's file: explore education statistics, Fingertips, or the long file of the local authority interactive
 * tool, told apart by their headings. Throws a DomainError where it is none of them; what is wrong in single rows is
 * listed with line and column.
 */
export function readOpenData(text: string, { places, matched, until }: Wanted): OpenData {
  const { form, delimiter, columns } = formOf(text, [...new Set(matched.map((each) => each.form))])
  const own = new Map(matched.filter((each) => each.form === form.key).map((each) => [each.measure, each]))
  const wanted = new Set(places)
  const parts = figureParts([...own.values()])
  const data = gatherer(form, parts)
  const groups = new Map<string, { column: DataForm['measures'][number]; match: Matched }[]>()
  let isHead = true
  for (const row of delimitedRows(text, delimiter)) {
    if (isHead || isBlankRow(row)) {
      isHead = false
      continue
    }
    const { line, cells } = row
    data.rows += 1
    if (cells.length !== columns) {
      data.problem(line, '', `This row has ${cells.length} cells where the header has ${columns}.`)
      continue
    }
    const group = form.group(cells)
    let matches = groups.get(group)
    if (matches === undefined) {
      matches = form.measures.flatMap((column) => {
        const match = own.get(column.name(group))
        return match === undefined ? [] : [{ column, match }]
      })
      groups.set(group, matches)
    }
    for (const { given } of form.measures) checkCell(data, line, given(cells))
    const area = placeOf(form.place(cells))
    if (area === undefined) data.leave('are of other places: schools, wards, districts or former areas.')
    if (area === undefined || !wanted.has(area.code)) continue
    data.places[area.code] = (data.places[area.code] ?? 0) + 1
    const [label, identifier] = form.period(cells)
    data.year(label)
    for (const column of form.measures) {
      const name = column.name(group)
      if (parts.isPart(name))
        parts.put(name, { areaCode: area.code, label, identifier }, column.given(cells).value)
    }
    for (const { column, match } of matches) {
      const given = column.given(cells)
      const period = dataPeriod(label, identifier, match.yearKind)
      if (period === null) data.leave(`have a period that is no year, such as “${label} ${identifier}”.`)
      else if (period.end > until) data.leave(`are of a year that had not ended on ${until}.`)
      else data.figure(line, given, { match, areaCode: area.code, period, label, identifier })
    }
  }
  if (data.rows === 0) throw refused('There are no rows under the header.')
  const names = [...groups.keys()].flatMap((group) => form.measures.map(({ name }) => name(group)))
  return {
    ...{ kind: form.kind, form: form.key, publisher: form.publisher, rows: data.rows, places: data.places },
    measures: names.slice(0, measuresAtMost),
    moreMeasures: Math.max(0, names.length - measuresAtMost),
    ...data.end(),
  }
}

const delimiters = [',', ';', '\t']

function formOf(text: string, known: readonly string[]) {
  for (const delimiter of delimiters) {
    const [head] = delimitedRows(text.slice(0, 40_000), delimiter, { isForgiving: true })
    if (head === undefined) throw refused('This file is empty.')
    const heading = headingOf(head.cells)
    const how = { delimiter, columns: head.cells.length }
    if (isFingertips(heading)) return { form: fingertips(heading), ...how }
    if (isLait(heading)) return { form: lait(heading), ...how }
    if (isEes(heading)) {
      const rows = delimitedRows(text, delimiter)
      rows.next()
      const figures = figureColumns(rows, ownColumns(heading))
      if (figures.size === 0) throw refused('No column of this file holds figures.')
      return { form: ees(heading, figures, eesKey(heading, known)), ...how }
    }
  }
  throw refused(
    'The headings are those of no file that is read here: explore education statistics (time_period, time_identifier, geographic_level …), Fingertips (Indicator ID, Area Code …), the local authority interactive tool, or statistical neighbours.',
  )
}

type Gatherer = ReturnType<typeof gatherer>

function checkCell(data: Gatherer, line: number, { column, value }: Given): void {
  if (!isNumber(value) && !isSymbol(value)) data.problem(line, column, `${quoted(value)} is not a number.`)
}

type Of = {
  match: Matched
  areaCode: string
  period: { start: string; end: string }
  label: string
  identifier: string
}

/** What of a file has been read so far. */
function gatherer({ kind }: Pick<DataForm, 'kind'>, parts: FigureParts) {
  const figures = new Map<string, DataFigure & { line: number; of: Of }>()
  const left = new Map<string, number>()
  const problems: ImportProblem[] = []
  const counts: Record<string, number> = {}
  let problemCount = 0
  let firstYear = 0
  const year = (label: string): void => {
    const begins = Number(label.slice(0, 4))
    if (begins > 1900 && (firstYear === 0 || begins < firstYear)) firstYear = begins
  }
  const problem = (line: number, column: string, sentence: string): void => {
    problemCount += 1
    if (problems.length < problemsShown) problems.push({ line, column, sentence })
  }
  const leave = (sentence: string): void => {
    if (left.size < problemsShown || left.has(sentence)) left.set(sentence, (left.get(sentence) ?? 0) + 1)
  }
  function figure(line: number, given: Given, of: Of): void {
    const { match, areaCode, period, label } = of
    const value = numberIn(given.value)
    const [wrong] = value === null ? [] : validateFigure({ numerator: null, denominator: null, value }, match)
    if (wrong !== undefined) {
      problem(line, given.column, wrong.sentence)
      return
    }
    const key = `${match.indicatorId} ${areaCode} ${period.start}`
    const before = figures.get(key)
    if (before !== undefined) {
      if (before.value !== value) {
        problem(line, given.column, `Line ${before.line} has another figure of the same place and year.`)
      }
      return
    }
    figures.set(key, {
      ...{ of, line, indicatorId: match.indicatorId, areaCode, value, periodLabel: label },
      ...{ periodStart: period.start, periodEnd: period.end },
      numerator: numberIn(given.numerator),
      denominator: numberIn(given.denominator),
      symbol: value === null || kind === 'fingertips' ? given.symbol : '',
    })
    if (figures.size > figuresAtMost) {
      throw refused(`This file has more than ${figuresAtMost} figures of your places: match fewer measures.`)
    }
  }
  return {
    ...{ rows: 0, places: counts, problem, leave, figure, year },
    end: () => ({
      firstYear,
      figures: [...figures.values()].map(({ line: _, of, ...each }) => parts.added(each, of, leave)),
      notRead: [...left].map(([sentence, rows]) => ({ sentence, rows })),
      problems: problems.toSorted((a, b) => a.line - b.line),
      problemCount,
    }),
  }
}

function quoted(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '�')
  return `“${visible.length > 40 ? `${visible.slice(0, 40)}…` : visible}”`
}
