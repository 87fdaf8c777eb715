import type { AbsenceReason } from './absence.ts'
import {
  type Commentary,
  type CommentaryWord,
  commentaryWords,
  type EntryWord,
  entryWords,
  figureColumns,
  isEntryWord,
  noCommentary,
  noWords,
} from './entry-fields.ts'
import type { Figure } from './figure.ts'

export type EnteredFigure = Figure & { reason: AbsenceReason | null }
/** What is entered of one figure: the figure, and what is said of it. */
export type EnteredRow = EnteredFigure & Record<EntryWord, string>

export const noFigure: EnteredFigure = { numerator: null, denominator: null, value: null, reason: null }
export const emptyRow: EnteredRow = { ...noFigure, ...noWords }

/** The figure alone, among what else a row holds. */
export const figureOf = ({ numerator, denominator, value, reason }: EnteredFigure): EnteredFigure => ({
  numerator,
  denominator,
  value,
  reason,
})

/** What stands in a field nobody filled in. */
export const missingEntry = (field: string): '' | null => (isEntryWord(field) ? '' : null)

export function isSameFigure(a: EnteredFigure, b: EnteredFigure): boolean {
  for (const column of figureColumns) if (a[column] !== b[column]) return false
  return true
}
export function isSameWords(a: EnteredRow, b: EnteredRow): boolean {
  for (const word of entryWords) if (a[word] !== b[word]) return false
  return true
}

/** The words among what else a row holds; what is missing is not said. */
export function wordsOf(row: Partial<Record<EntryWord, string | null>>): Record<EntryWord, string> {
  const words = { ...noWords }
  for (const word of entryWords) words[word] = row[word] ?? ''
  return words
}

/** What would be published of the words of a row. */
export function commentaryOf(row: Partial<Record<CommentaryWord, string | null>>): Commentary {
  const said = { ...noCommentary }
  for (const word of commentaryWords) said[word] = row[word] ?? ''
  return said
}
