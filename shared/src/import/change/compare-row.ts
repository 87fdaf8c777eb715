import { toFixedDecimal } from '../../base/decimal.ts'
import { remember } from '../../base/remember.ts'
import { absenceWord } from '../../figure/absence.ts'
import {
  type EnteredRow,
  emptyRow,
  isSameFigure,
  isSameWords,
  noFigure,
} from '../../figure/entered-figure.ts'
import {
  type EntryField,
  type EntryWord,
  entryFields,
  isEntryWord,
  isFigureNumber,
  isLinkWord,
  phraseOf,
} from '../../figure/entry-fields.ts'
import type { Unit } from '../../figure/figure.ts'
import { formatFigure, formatNumber } from '../../figure/figure-format.ts'
import { figureEntered, type LineToEnter, problemsOfRow } from '../../return/return-rules.ts'
import type { NumberQuestion } from '../table/number-questions.ts'
import type { Said } from '../table/read-row.ts'
import type { ReadRow } from '../table/row-reader.ts'

/** What stands where a row would be written. */
export type CurrentFigure =
  | { kind: 'open'; returnId: string; asked: LineToEnter; entry: EnteredRow | null; version: number }
  | { kind: 'closed'; published: EnteredRow | null; because: string }
  | { kind: 'none'; because: string }

type Style = Parameters<typeof formatFigure>[1]
/** Was and is as people read them, not as they are kept. */
export type FieldChange = { field: EntryField; was: string; is: string }
export type ImportChange = {
  line: number
  seriesId: string
  label: string
  periodStart: string
  returnId: string
  /** Version of the entry that would be replaced; 0 where there is none. */
  version: number
  fields: FieldChange[]
  after: EnteredRow
  /** What keeps the row from being saved. */
  problems: { field: EntryField; column: string; sentence: string }[]
  /** What is still missing before the return can be submitted. */
  doubts: { field: EntryField; sentence: string }[]
}
export type Compared =
  | { kind: 'change'; change: ImportChange; givesHalf: boolean }
  | { kind: 'same' }
  | { kind: 'left'; because: string; givesHalf: boolean }

/** What stands with what the row says laid over it; what it does not say stays. */
function laidOver(base: EnteredRow, said: Said): EnteredRow {
  const { numerator, denominator, value } = said
  const saysFigure = numerator !== undefined || denominator !== undefined || value !== undefined
  const over = { ...base }
  if (saysFigure) {
    if (numerator !== undefined || denominator !== undefined) {
      over.numerator = numerator ?? base.numerator
      over.denominator = denominator ?? base.denominator
    }
    if (value !== undefined) over.value = value
    over.reason = said.reason ?? null
  } else if (said.reason !== undefined) {
    Object.assign(over, noFigure, { reason: said.reason })
  }
  // What was confirmed was another figure.
  if (!isSameFigure(base, over)) over.confirmation = ''
  for (const field in said) {
    if (isEntryWord(field)) over[field] = said[field] ?? over[field]
  }
  return over
}

/** What a row of a table would change, or why it changes nothing. */
export function compareRow(
  row: ReadRow,
  label: string,
  { current: standing, keepsParts }: { current: CurrentFigure; keepsParts: boolean | null },
): Compared {
  if (standing.kind === 'none') return { kind: 'left', because: standing.because, givesHalf: false }
  const base =
    (standing.kind === 'closed' ? standing.published : (standing.entry ?? publishedOf(standing.asked))) ??
    emptyRow
  const over = laidOver(base, row.said)
  const isReadable = row.problems.length === 0 && row.asks.length === 0
  if (isReadable && isSameFigure(base, over) && isSameWords(base, over)) return { kind: 'same' }
  if (standing.kind === 'closed') return { kind: 'left', because: standing.because, givesHalf: false }
  const { asked } = standing
  const kept = asked.asksFraction && !isSameFigure(base, over) ? missingPart(row, base) : null
  if (kept !== null && keepsParts === false) {
    return { kind: 'left', because: `It gives a figure without its ${kept.field}.`, givesHalf: true }
  }
  const hasParts = over.numerator !== null && over.denominator !== null
  const after = Object.assign(over, figureEntered(asked, over))
  const problems = row.problems.length === 0 ? [] : [...row.problems]
  if (kept !== null && keepsParts === null) {
    const sentence = `The row gives no ${kept.field}: say first whether the ${kept.text} entered before is kept.`
    problems.push({ field: kept.field, column: '', sentence })
  }
  for (const what of row.asks) problems.push({ field: 'value', column: '', sentence: sayFirst[what] })
  if (problems.length === 0) problems.push(...fractionProblems(row, asked, hasParts))
  const fields = changedFields(base, after, row.series)
  if (isReadable && problems.length === 0 && fields.length === 0) return { kind: 'same' }
  const doubts: ImportChange['doubts'] = []
  if (kept !== null && keepsParts === true) {
    doubts.push({
      field: kept.field,
      sentence: `The ${kept.field} ${kept.text} is kept from before: the row gives none.`,
    })
  }
  if (problems.length === 0) {
    const missing: EntryWord[] = []
    for (const { field, sentence } of problemsOfRow(asked, after)) {
      if (!isEntryWord(field)) problems.push({ field, column: '', sentence })
      else if (field === 'confirmation' || isLinkWord(field)) doubts.push({ field, sentence })
      else missing.push(field)
    }
    if (missing.length > 0) doubts.push(...missingWords(missing))
    const other = otherValue(row.said, asked, after)
    if (other !== null) doubts.push({ field: 'value', sentence: other })
  }
  const { line, periodStart } = row
  const { returnId, version } = standing
  return {
    kind: 'change',
    givesHalf: kept !== null,
    change: {
      line,
      seriesId: row.series.seriesId,
      label,
      periodStart,
      returnId,
      version,
      fields,
      after,
      problems,
      doubts,
    },
  }
}

const sayFirst: Record<NumberQuestion, string> = {
  comma: 'Say first what a comma means.',
  point: 'Say first what a point before three digits means.',
  share: 'Say first whether 0.93 is 93% or less than 1%.',
}

/** The part of a figure that a row does not give, where one was entered before: half old and half new is no figure. */
function missingPart(
  { said: { numerator, denominator }, problems }: ReadRow,
  base: EnteredRow,
): { field: 'numerator' | 'denominator'; text: string } | null {
  if ((numerator === undefined) === (denominator === undefined)) return null
  const field = numerator === undefined ? 'numerator' : 'denominator'
  const text = base[field]
  const isUnreadable = problems.some((problem) => problem.field === field)
  return text === null || isUnreadable ? null : { field, text }
}

const publishedOf = ({ published }: LineToEnter): EnteredRow | null =>
  published === null ? null : { ...emptyRow, ...published }

/** A line is asked for a fraction or for a value: the other of the two says too little, or nothing. */
function fractionProblems(row: ReadRow, asked: LineToEnter, hasParts: boolean): ImportChange['problems'] {
  const { said } = row
  const saysFraction = said.numerator !== undefined || said.denominator !== undefined
  if (asked.asksFraction && !saysFraction && said.value !== undefined && !hasParts) {
    return [
      {
        field: 'numerator',
        column: '',
        sentence: 'Numerator and denominator are asked here, not the value alone.',
      },
    ]
  }
  if (asked.asksFraction && !saysFraction && said.value !== undefined) {
    return [
      { field: 'value', column: '', sentence: 'The value comes from numerator and denominator: give those.' },
    ]
  }
  if (!asked.asksFraction && saysFraction && said.value === undefined) {
    return [
      {
        field: 'value',
        column: '',
        sentence: 'The value alone is asked here, not a numerator and denominator.',
      },
    ]
  }
  return []
}

function changedFields(base: EnteredRow, after: EnteredRow, style: Style): FieldChange[] {
  const changed: FieldChange[] = []
  for (const field of entryFields) {
    if ((base[field] ?? '') === (after[field] ?? '')) continue
    changed.push({ field, was: wordOf(field, base, style), is: wordOf(field, after, style) })
  }
  return changed
}

function wordOf(field: EntryField, row: EnteredRow, style: Style): string {
  if (field === 'reason') return row.reason === null ? '' : absenceWord[row.reason]
  const text = row[field] ?? ''
  if (text === '' || !isFigureNumber(field)) return text
  return field === 'value' ? valueWords(style)(text) : numberWords(text, numberWord)
}

/** A long table has the same few numbers thousands of times. */
const numberWords = remember<string>()
const numberWord = (text: string): string => formatNumber(text, placesOf(text))
const wordsByStyle = new Map<Unit, Map<number, (text: string) => string>>()

function valueWords({ unit, decimals }: Style): (text: string) => string {
  const ofUnit = wordsByStyle.get(unit) ?? new Map<number, (text: string) => string>()
  const cached = ofUnit.get(decimals)
  if (cached !== undefined) return cached
  const words = remember<string>()
  const find = (text: string) => valueWord(text, { unit, decimals })
  const write = (text: string) => words(text, find)
  wordsByStyle.set(unit, ofUnit.set(decimals, write))
  return write
}
const placesOf = (text: string): number => text.split('.')[1]?.length ?? 0

/** What somebody typed is shown whole; what a division made, as it is shown everywhere. */
function valueWord(text: string, style: Style): string {
  const places = placesOf(text)
  return formatFigure(text, places > 6 ? style : { ...style, decimals: Math.max(places, style.decimals) })
}

function missingWords(missing: readonly EntryWord[]): ImportChange['doubts'] {
  const [field] = missing
  if (field === undefined) return []
  return [{ field, sentence: `Before it can be submitted it needs ${phraseOf(missing)}.` }]
}

/** The last digits of a division differ from one spreadsheet program to the next. */
const placesCompared = 10

/** The table has a value beside the fraction that the fraction does not make. */
function otherValue(said: Said, asked: LineToEnter, after: EnteredRow): string | null {
  if (!asked.asksFraction || said.value === undefined || after.value === null) return null
  const places = Math.min(said.value.split('.')[1]?.length ?? 0, placesCompared)
  const made = toFixedDecimal(after.value, places)
  if (made === toFixedDecimal(said.value, places)) return null
  return `The table says ${said.value}; ${after.numerator} of ${after.denominator} is ${made}, and that is taken.`
}
