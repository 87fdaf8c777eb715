import {
  type EnteredFigure,
  type EnteredRow,
  emptyRow,
  isSameFigure,
} from '@roundtable/shared/figure/entered-figure.ts'
import { entryWords, figureNumbers, isFigureNumber } from '@roundtable/shared/figure/entry-fields.ts'
import { parseFigure, signsOf } from '@roundtable/shared/figure/figure-entry.ts'
import { formatBeside } from '@roundtable/shared/figure/figure-format.ts'
import { isSmallBase } from '@roundtable/shared/figure/interval.ts'
import { whyTwoNumbers } from '@roundtable/shared/import/table/read-figure.ts'
import { signalOf } from '@roundtable/shared/reading/figure-signal.ts'
import type { Status } from '@roundtable/shared/reading/reading-words.ts'
import { doubtOf } from '@roundtable/shared/return/figure-doubt.ts'
import {
  figureEntered,
  problemsOfRow,
  type RowProblem,
  statusEntered,
} from '@roundtable/shared/return/return-rules.ts'
import { linesOf } from '@roundtable/shared/target/target.ts'
import { type Row, type RowText, reasonOf, sameText, textOf } from './sheet.ts'

export type RowReading = {
  entered: EnteredRow
  /** Texts that are no numbers, or more than one: they stay in the browser until they are. */
  unreadable: RowProblem[]
  /** Problems to be told while typing: a figure that cannot be, not one that is still missing. */
  wrong: RowProblem[]
  /** Everything that stands between the row and submitting. */
  problems: RowProblem[]
  /** "43.7%", or null where nothing can be computed yet. */
  valueText: string | null
  /** Null while the figure is absent or cannot be right. */
  wouldBe: Status | null
  isEntered: boolean
  /** Why the figure is to be looked at again, confirmed or not; null where it is as usual. */
  doubt: string | null
  /** The figure rests on fewer than 20. */
  smallBase: boolean
  /** Why it does not stand without words: off target, or a signal on its chart; null where it may. */
  asksCommentary: string | null
  asksCorrection: boolean
}

const known = new WeakMap<Row, { text: RowText; reading: RowReading }>()

/** Reads what is typed into a row, by the functions the server applies to it; once for the same text. */
export function readRow(row: Row, text: RowText): RowReading {
  const before = known.get(row)
  if (before?.text === text) return before.reading
  const reading = readAnew(row, text)
  known.set(row, { text, reading })
  return reading
}

function readAnew(row: Row, text: RowText): RowReading {
  const unreadable: RowProblem[] = []
  const typed: EnteredRow = { ...emptyRow, reason: reasonOf(text.reason) }
  for (const word of entryWords) typed[word] = text[word].trim()
  for (const field of figureNumbers) {
    if ((field === 'value') === row.asksFraction) continue
    const signs = signsOf(field, row.unit)
    const parsed = parseFigure(text[field], signs)
    const twoNumbers = text[field] === textOf(row)[field] ? null : whyTwoNumbers(text[field], signs)
    if (parsed.ok && twoNumbers !== null) unreadable.push({ field, sentence: twoNumbers })
    else if (parsed.ok) typed[field] = parsed.value
    else unreadable.push({ field, sentence: parsed.sentence })
  }
  const untouched = row.entry === null && sameText(text, textOf(row))
  const figure = untouched && row.published !== null ? row.published : figureEntered(row, typed)
  const entered = { ...typed, ...figure }
  const problems = unreadable.length > 0 ? unreadable : problemsOfRow(row, untouched ? null : entered)
  const wrong = problems.filter((each) => isFigureNumber(each.field) && hasText(text, row))
  const value = wrong.length > 0 ? null : figure.value
  const wouldBe = value === null ? null : statusEntered(row, value)
  const isSettled = row.published !== null && (untouched || isSameFigure(row.published, figure))
  const changes = row.published !== null && !untouched && !isSameFigure(row.published, figure)
  return {
    entered,
    unreadable,
    wrong,
    problems,
    valueText: value === null ? null : besideTarget(value, row),
    wouldBe,
    isEntered: figure.value !== null || figure.reason !== null,
    doubt: isSettled ? null : doubtOf(row.usual, value),
    smallBase: value !== null && isSmallBase(figure.denominator),
    asksCommentary: isSettled || value === null ? null : commentaryReason(row, { ...figure, value }),
    asksCorrection: changes,
  }
}

/** So exactly that one sees on which side of its target it lies. */
const besideTarget = (value: string, row: Row): string =>
  formatBeside(value, linesOf(row.target, row.polarity), row)

/** "Off target", "A signal on the chart: above the upper limit", or both. */
function commentaryReason(row: Row, figure: EnteredFigure): string | null {
  const signal = signalOf(row.line, row.unit, figure)
  const told =
    signal === null ? [] : [`a signal on the chart (${signal.charAt(0).toLowerCase()}${signal.slice(1)})`]
  if (statusEntered(row, figure.value) === 'off-target') told.unshift('off target')
  return told.length === 0 ? null : told.join(' and ')
}

/** A half typed fraction is not told to be wrong before its other half was reached. */
const hasText = (text: RowText, row: Row): boolean =>
  row.asksFraction ? text.numerator !== '' && text.denominator !== '' : text.value !== ''
