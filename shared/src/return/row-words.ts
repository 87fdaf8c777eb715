import type { FigureField } from '../figure/figure-entry.ts'

/**
 * What is said beside a figure: commentary, why a published figure changes, why one far from its history is right,
 * what its readers have to know about it, and links to what it rests on.
 */
export const rowWords = ['happened', 'why', 'next', 'correction', 'confirmed', 'note', 'evidence'] as const
export type RowWord = (typeof rowWords)[number]
export const noWords: Record<RowWord, string> = {
  happened: '',
  why: '',
  next: '',
  correction: '',
  confirmed: '',
  note: '',
  evidence: '',
}
export const isRowWord = (field: string): field is RowWord => rowWords.some((word) => word === field)

/** What is entered of one figure. */
export type RowField = FigureField | 'reason' | RowWord
export const rowFields = ['numerator', 'denominator', 'value', 'reason', ...rowWords] as const
export const rowFieldWord: Record<RowField, string> = {
  numerator: 'Numerator',
  denominator: 'Denominator',
  value: 'Value',
  reason: 'Why there is no figure',
  happened: 'What happened',
  why: 'Why',
  next: 'What next',
  correction: 'Why the published figure changes',
  confirmed: 'Why it is right all the same',
  note: 'Note for readers',
  evidence: 'Links to evidence',
}
