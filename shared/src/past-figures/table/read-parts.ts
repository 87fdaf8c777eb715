import { periodLabel } from '../../base/period.ts'
import {
  areNumberedMonths,
  asMonth,
  grainOfDays,
  type Joined,
  joinLabels,
  type PeriodAt,
  type YearStart,
} from '../period/period-join.ts'
import { type PeriodLabel, readPeriodLabel, yearIn } from '../period/period-label.ts'
import { type ColumnUse, columnKeys, columnUses, type Finder } from './column-use.ts'
import type { MeasureKind } from './heading-word.ts'
import type { Marks } from './marks.ts'
import { labelKey } from './name-parts.ts'
import { daysOf, isGrain, onlyDayQuestion, periodTexts } from './period-texts.ts'
import { type At, leaveOut, markAll, type Questions, yearStartQuestion } from './questions.ts'
import { markBeside, type Row, readRow, yearCarrier } from './row-labels.ts'
import { type Place, rowsPictured } from './sheet.ts'
import type { ShownPlaces } from './shown-places.ts'
import { isSign } from './symbols.ts'
import { type Block, isNumeric, type SheetTables } from './table-blocks.ts'

/** One cell that is a part of a figure, with all that its row, its column and its sheet say of it. */
export type Part = At & {
  text: string
  label: string
  /** The texts that name the indicator: more than one where code and name stand apart. */
  names: readonly string[]
  /** The cell that names the indicator. */
  nameAt: At
  kind: MeasureKind | null
  saysPercent: boolean
  period: PeriodAt
  version: string | null
  isYearToDate: boolean
  /** Whose figure it is: what a column, and then the sheet, say. */
  line: number
  series: string
  place: string
}

type Reader = {
  tables: SheetTables
  find: Finder
  isLine: (text: string) => boolean
  marks: Marks
  questions: Questions
  shown: ShownPlaces
  /** A question that has to be answered before anything of the sheet can be read. */
  waiting: string | null
  /** What can be pointed at on the sheet. */
  onTable: (table: PointedTable) => void
}

/** How a table was taken: the keys of its columns, and the labels of its rows and columns that name an indicator. */
export type PointedTable = {
  sheet: string
  block: Block
  columns: readonly string[]
  /** Of the rows that a picture shows. */
  rowLabels: ReadonlyMap<number, string>
  columnLabels: readonly (string | null)[]
}

/** The parts of figures on a sheet; every other cell is marked with what it is. */
export function* readParts(reader: Reader): Generator<Part> {
  const { tables, marks } = reader
  const { sheet, titles, blocks, grid } = tables
  if (sheet.isHidden) {
    for (const { line, cells } of sheet.rows) {
      for (const column of cells.keys()) marks.put(sheet.name, { line, column }, 'hidden-sheet')
    }
    return
  }
  const cellsOf = (lines: readonly number[]): At[] =>
    lines.flatMap((line) => placesIn(reader, line).map((place) => ({ sheet: sheet.name, ...place })))
  const whose = reader.shown.sheet(sheet.name)
  if (whose === leaveOut.id) {
    markAll(marks, cellsOf(grid.lines), 'left-out')
    return
  }
  markAll(marks, cellsOf(tables.leftOut), 'left-out')
  if (blocks.length === 0) {
    askForTable(reader, cellsOf(grid.lines))
    return
  }
  markAll(marks, cellsOf(titles), 'heading')
  const sheetYear =
    yearIn(sheet.name) ?? onlyYear(titles.flatMap((line) => [grid.text(line, 0), grid.text(line, 1)]))
  for (const block of blocks) yield* readBlock(reader, block, { sheetYear, place: whose ?? sheet.name })
}

const onlyYear = (texts: readonly string[]): number | null => {
  const found = new Set(texts.flatMap((text) => yearIn(text) ?? []))
  const [year] = found
  return found.size === 1 ? (year ?? null) : null
}

function placesIn({ tables: { grid } }: Reader, line: number): Place[] {
  const row = grid.own(line)
  const places: Place[] = []
  for (let column = 0; column < grid.width; column++)
    if ((row[column] ?? '') !== '') places.push({ line, column })
  return places
}

/** A sheet without headings is words, or a table that nobody could read without being told how. */
function askForTable({ tables, marks, questions, waiting }: Reader, cells: readonly At[]): void {
  const { sheet } = tables
  const numbers = sheet.rows.reduce((count, row) => count + row.cells.filter(isNumeric).length, 0)
  if (numbers < 4) {
    markAll(marks, cells, 'note')
    return
  }
  if (waiting !== null) {
    questions.about(waiting, cells)
    return
  }
  const id = `sheet:${sheet.name}`
  const sentence = `No headings were found on the sheet “${sheet.name}” that name periods and indicators. Show on the sheet which row holds them, or leave the sheet out.`
  if (questions.ask(id, { sentence, choices: [leaveOut] }) === null) questions.about(id, cells)
  else markAll(marks, cells, 'left-out')
}

type OfSheet = { sheetYear: number | null; place: string }

function* readBlock(reader: Reader, block: Block, { sheetYear, place }: OfSheet): Generator<Part> {
  const { tables, find, isLine, marks, questions, shown } = reader
  const { sheet, grid } = tables
  const uses = columnUses({ sheet, grid, block, find, isLine, shown })
  markHeadings(reader, block, uses)
  const rowsNamePeriods = uses.some((use) => use.is === 'label' && use.label === 'period')
  const rowsNameIndicators = uses.some((use) => use.is === 'label' && use.label === 'indicator')
  const hiddenLines = new Set(sheet.hiddenLines)
  const periods = periodTexts(grid, block, uses)
  const days = daysOf(periods)
  const oneDay = onlyDayQuestion(days)
  const saidOfDay = oneDay && questions.ask(onlyDay, oneDay)
  const dayGrain = isGrain(saidOfDay) ? saidOfDay : grainOfDays(days)
  const areMonths = areNumberedMonths(periods)
  const yearStart = (cells: readonly At[]): YearStart | 'leave' => {
    const answer = questions.ask('year-start', yearStartQuestion)
    if (answer === null) questions.about('year-start', cells)
    return answer === 'april' || answer === 'ending' || answer === 'january' || answer === 'leave'
      ? answer
      : null
  }
  const rowLabels = new Map<number, string>()
  reader.onTable({
    sheet: sheet.name,
    block,
    columns: columnKeys(grid, block),
    rowLabels,
    columnLabels: uses.map((use) =>
      use.is === 'value' && use.name !== null && !rowsNameIndicators ? labelKey(use.name.text) : null,
    ),
  })
  const known = new Map<string, PeriodAt>()
  const samePeriod = (period: PeriodAt): PeriodAt => {
    const key = `${period.grain} ${period.start}`
    const before = known.get(key)
    if (before === undefined) known.set(key, period)
    return before ?? period
  }
  const placeOf = ({ line, column }: Place): At => ({ sheet: sheet.name, line, column })
  let carried: Row['label'] = null
  const carryYear = yearCarrier()
  const lastData = lastLineWithFigures(reader, block, uses)
  for (const line of block.body) {
    const places = placesIn(reader, line)
    const at = (column: number): At => placeOf({ line, column })
    if (hiddenLines.has(line)) {
      for (const place of places) marks.put(sheet.name, place, 'hidden-line')
      continue
    }
    const row = readRow(tables.grid, uses, line)
    if (areMonths) row.periods = row.periods.map(asMonth)
    carryYear(row)
    if (row.label === null && row.kind !== null) row.label = carried
    else if (row.label !== null) carried = row.label
    if (row.label !== null && rowLabels.size < rowsPictured)
      rowLabels.set(line, labelKey(row.label.names.join(' ')))
    const values = places.filter(({ column }) => uses[column]?.is === 'value')
    const isBlockRow = rowsNameIndicators ? row.label !== null : row.periods.length > 0
    for (const place of places)
      marks.put(sheet.name, place, markBeside(uses[place.column], row, { lastData, values: values.length }))
    if (values.length === 0) continue
    if (row.isTotal) {
      for (const place of places) {
        if (uses[place.column]?.is !== 'not-read') marks.put(sheet.name, place, 'total')
      }
      continue
    }
    if (!isBlockRow && (rowsNameIndicators || rowsNamePeriods)) {
      for (const place of values)
        marks.put(sheet.name, place, values.length === 1 && line > lastData ? 'note' : 'unknown')
      continue
    }
    // Thousands of parts share what their row says.
    const rowNameAt = placeOf(row.label ?? { line, column: 0 })
    for (const { column } of values) {
      const use = uses[column]
      if (use?.is !== 'value') continue
      const label = rowsNameIndicators
        ? row.label
        : use.name === null
          ? null
          : { names: [use.name.text], line: use.name.line, column }
      const labels = [...(areMonths ? use.periods.map(asMonth) : use.periods), ...row.periods]
      const whole = labels.length > 0 ? labels : sheetPeriod(sheet.name)
      let joined: Joined = joinLabels(whole, { sheetYear, yearStart: null, dayGrain })
      if (joined !== null && 'needs' in joined) {
        const answer = joined.needs === 'year-start' ? yearStart([at(column)]) : askYear(reader, at(column))
        if (answer === 'leave') marks.put(sheet.name, { line, column }, 'left-out')
        if (answer === null || answer === 'leave') continue
        joined = joinLabels(
          whole,
          typeof answer === 'number'
            ? { sheetYear: answer, yearStart: null, dayGrain }
            : { sheetYear, yearStart: answer, dayGrain },
        )
      }
      if (oneDay !== null && label !== null && joined === null && whole.some(({ is }) => is === 'day')) {
        if (saidOfDay === null) questions.about(onlyDay, [at(column)])
        else marks.put(sheet.name, { line, column }, 'left-out')
        continue
      }
      if (label === null || joined === null || 'needs' in joined) {
        marks.put(sheet.name, { line, column }, 'unknown')
        continue
      }
      yield {
        ...at(column),
        text: grid.text(line, column),
        label: label.names.join(' '),
        names: label.names,
        nameAt: label === row.label ? rowNameAt : placeOf(label),
        kind: row.kind?.kind ?? use.kind,
        saysPercent: row.kind?.saysPercent ?? use.saysPercent,
        period: samePeriod(joined),
        version: row.version,
        isYearToDate: row.isYearToDate,
        series: row.series,
        place,
      }
    }
  }
}

const onlyDay = 'only-day'
const sheetPeriod = (name: string): PeriodLabel[] => {
  const label = readPeriodLabel(name)
  return label === null ? [] : [label]
}

const offeredYears = Array.from({ length: 20 }, (_, index) => 2012 + index)

function askYear({ tables: { sheet }, questions }: Reader, cell: At): number | 'leave' | null {
  const id = `year:${sheet.name}`
  const answer = questions.ask(id, {
    sentence: `Which year do the periods on the sheet “${sheet.name}” belong to?`,
    choices: [
      ...offeredYears.map((year) => ({ id: String(year), label: periodLabel('annual', `${year}-04-01`) })),
      leaveOut,
    ],
  })
  if (answer === null) questions.about(id, [cell])
  return answer === null || answer === 'leave' ? answer : Number(answer)
}

function markHeadings(reader: Reader, { headings }: Block, uses: readonly ColumnUse[]): void {
  const { marks, tables } = reader
  for (const line of headings) {
    for (const place of placesIn(reader, line)) {
      const use = uses[place.column]
      const isHidden = use?.is === 'not-read' && use.why === 'hidden-column'
      marks.put(tables.sheet.name, place, isHidden ? 'hidden-column' : 'heading')
    }
  }
}

function lastLineWithFigures(reader: Reader, { body }: Block, uses: readonly ColumnUse[]): number {
  const { grid } = reader.tables
  for (const line of [...body].reverse()) {
    const has = uses.some((use, column) => {
      const text = use.is === 'value' ? grid.text(line, column) : ''
      return text !== '' && (isNumeric(text) || isSign(text))
    })
    if (has) return line
  }
  return 0
}
