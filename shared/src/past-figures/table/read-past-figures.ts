import { remember } from '../../base/remember.ts'
import type { Answers } from '../../import/table/layout.ts'
import type { TableSeries } from '../../import/table/match-series.ts'
import { frequencyOfGrain, grainOfFrequency, isCoarser, periodFrom } from '../period/period-label.ts'
import { finderOf } from './column-use.ts'
import { isFractionUnit, type PastFigure, type PlacedPart } from './figure-parts.ts'
import { makeFigures } from './make-figures.ts'
import { marksOf, type NotRead } from './marks.ts'
import { indicatorsOf, type KnownIndicator } from './name-match.ts'
import {
  type Hints,
  type LineFound,
  labelKey,
  lineOf,
  type Named,
  namer,
  namesLine,
  pairOf,
} from './name-parts.ts'
import { placedParts } from './placed-parts.ts'
import { leaveOut, type PastAnswer, type PastQuestion, questionsOf } from './questions.ts'
import { type Part, type PointedTable, readParts } from './read-parts.ts'
import { saidPeriods } from './said-periods.ts'
import { placeName, type Sheet } from './sheet.ts'
import { picturesOf, type SheetPicture } from './sheet-picture.ts'
import { shownPlaces } from './shown-places.ts'
import { signsOf } from './symbols.ts'
import { tablesOf } from './table-blocks.ts'
import { fromYearToDate } from './year-to-date.ts'

export type PastReading = {
  questions: PastQuestion[]
  answered: PastAnswer[]
  notRead: NotRead[]
  headings: string[]
  /** Cells that wait for an answer. */
  asked: string[]
  /** The first rows of each sheet, as they were taken. */
  pictures: SheetPicture[]
}

/**
 * Reads past figures from a workbook of any layout. Nothing is guessed: a cell is a part of a figure, helps to read
 * one, is asked about, or is named as not read; none is lost. Figures are handed over one by one.
 */
export function readPastFigures(
  sheets: readonly Sheet[],
  series: readonly TableSeries[],
  { answers, today, onFigure }: { answers: Answers; today: string; onFigure: (figure: PastFigure) => void },
): PastReading {
  const list = indicatorsOf(series)
  const marks = marksOf(sheets)
  const questions = questionsOf(answers, marks)
  const signs = signsOf(sheets)
  const find = finderOf(list)
  const lineNames = [...new Set(series.flatMap(({ lineName }) => lineName ?? []))]
  const isLine = (text: string) => text.length < 60 && lineNames.some((name) => namesLine(text, name))
  const name = namer({ list, lineNames, questions })
  const shown = shownPlaces(answers, { questions, lineNames })
  const pointed: PointedTable[] = []
  const parts = placedParts()
  const soFar: PlacedPart[] = []
  const put = (part: PlacedPart) => {
    if (part.isYearToDate) soFar.push(part)
    else parts.put(part)
  }
  const place = placer({ list, marks, questions, today, name, put })
  const said = saidPeriods(sheets, { find, questions })
  for (const sheet of said.sheets) {
    const waiting = said.waiting(sheet.name)
    const reader = { tables: tablesOf(sheet, list, shown), find, isLine, marks, questions, shown, waiting }
    for (const part of readParts({ ...reader, onTable: (table) => pointed.push(table) })) place(part)
  }
  for (const part of fromYearToDate(soFar, { questions, marks })) parts.put(part)
  makeFigures(parts.gathered, { questions, marks, signs, onFigure })
  said.finish(marks)
  const { notRead, headings, asked } = marks.finish()
  const pictures = picturesOf(sheets, { marks, pointed })
  return {
    questions: questions.list(),
    answered: questions.answered(),
    notRead,
    headings,
    asked,
    pictures,
  }
}

type Placer = {
  list: readonly KnownIndicator[]
  marks: ReturnType<typeof marksOf>
  questions: ReturnType<typeof questionsOf>
  today: string
  name: (names: readonly string[]) => Named
  put: (part: PlacedPart) => void
}

const twoInOne = /^\s*([\d.,]+ ?%?)\s*[/|;]\s*([\d.,]+ ?%?)\s*$/

/** Finds the indicator, the line and the period of every part, or says why it has none. */
function placer({ list, marks, questions, today, name, put }: Placer): (part: Part) => void {
  const ends = remember<string>()
  const endOf = ({ grain, start }: Part['period']) =>
    ends(`${grain} ${start}`, () => periodFrom(grain, start).end)
  const found = remember<LineFound>()
  const lineFor = (indicator: KnownIndicator, hints: Hints) =>
    found([indicator.code, hints.label, hints.series, hints.place].join('\n'), () =>
      lineOf(indicator, hints, questions),
    )
  return (part) => {
    const two = twoInOne.exec(part.text)
    const named = two === null || !part.label.match(/\/|&| and /) ? name(part.names) : { is: 'none' as const }
    if (two !== null) return placeTwo(part, named, { first: two[1] ?? '', second: two[2] ?? '' })
    if (named.is === 'none') {
      marks.put(part.nameAt.sheet, part.nameAt, 'no-indicator')
      return marks.put(part.sheet, part, 'no-indicator')
    }
    if (named.is === 'not-read') {
      marks.put(part.nameAt.sheet, part.nameAt, named.why)
      return marks.put(part.sheet, part, named.why)
    }
    if (named.is === 'left-out') {
      marks.put(part.nameAt.sheet, part.nameAt, 'left-out')
      return marks.put(part.sheet, part, 'left-out')
    }
    if (named.is === 'pending') return questions.about(named.id, [part.nameAt, part])
    placeOne(part, named.indicator, named)
  }

  function placeOne(
    part: Part,
    indicator: KnownIndicator,
    said: { hint: string; kind: Part['kind']; saysPercent: boolean },
  ) {
    const frequency = indicator.lines[0]?.frequency ?? 'monthly'
    const grain = grainOfFrequency(frequency)
    if (frequencyOfGrain(part.period.grain) !== frequency) {
      return marks.put(part.sheet, part, isCoarser(part.period.grain, grain) ? 'total' : 'frequency')
    }
    if (endOf(part.period) >= today) return marks.put(part.sheet, part, 'not-ended')
    const line = lineFor(indicator, { label: said.hint, series: part.series, place: part.place })
    if (line.is === 'left-out') return marks.put(part.sheet, part, 'left-out')
    if (line.is === 'pending') return questions.about(line.id, [part])
    const kind = part.kind ?? said.kind
    const saysPercent = part.saysPercent || said.saysPercent || part.text.includes('%')
    put({
      sheet: part.sheet,
      line: part.line,
      column: part.column,
      text: part.text,
      label: part.label,
      nameAt: part.nameAt,
      saysPercent,
      period: part.period,
      version: part.version,
      isYearToDate: part.isYearToDate,
      of: line.line,
      field: fieldOf(kind, line.line),
    })
  }

  function placeTwo(part: Part, named: Named, { first, second }: { first: string; second: string }) {
    const pair = named.is === 'one' ? null : pairOf(part.label, list)
    const where = placeName(part.sheet, part)
    if (pair === null && named.is !== 'one') return marks.put(part.sheet, part, 'no-indicator')
    const id = `two:${labelKey(part.label)}`
    const [a, b] = pair ?? []
    const answer = questions.ask(id, {
      sentence:
        a === undefined || b === undefined
          ? `“${part.label}” holds two numbers in a cell (${where}: ${part.text}). Is the first the number, and the second what it is out of?`
          : `“${part.label}” holds two numbers in a cell (${where}: ${part.text}). Is the first ${a.code} and the second ${b.code}?`,
      choices: [{ id: 'yes', label: 'Yes' }, { id: 'swapped', label: 'No, the other way round' }, leaveOut],
    })
    if (answer === null) return questions.about(id, [part])
    if (answer === 'leave') return marks.put(part.sheet, part, 'left-out')
    const [one, other] = answer === 'yes' ? [first, second] : [second, first]
    if (named.is === 'one') {
      placeOne({ ...part, text: one, kind: 'numerator' }, named.indicator, named)
      placeOne({ ...part, text: other, kind: 'denominator' }, named.indicator, named)
    } else if (a !== undefined && b !== undefined) {
      const said = { hint: '', kind: part.kind, saysPercent: part.saysPercent }
      placeOne({ ...part, text: one }, a, said)
      placeOne({ ...part, text: other }, b, said)
    }
  }
}

/** A number of an indicator that is itself a count is its value; of a share it is the numerator. */
const fieldOf = (kind: Part['kind'], line: TableSeries): NonNullable<Part['kind']> =>
  kind === null || (kind === 'numerator' && !isFractionUnit(line) && !line.asksFraction) ? 'value' : kind
