import { absenceReasons } from '@roundtable/shared/figure.ts'
import { formatFigure } from '@roundtable/shared/figure-format.ts'
import type { Entry, EntryField } from '@roundtable/shared/return-check.ts'
import type { Outputs } from '../../trpc.ts'
import { oneOf } from '../../view-state.ts'

export type Sheet = Outputs['return']['get']
export type Row = Sheet['rows'][number]

/** What stands in the fields of one row, as typed. */
export type RowText = Record<EntryField, string>

export const rowFields = [
  'numerator',
  'denominator',
  'value',
  'reason',
  'happened',
  'why',
  'next',
  'correction',
] as const satisfies readonly EntryField[]

export const emptyText: RowText = {
  numerator: '',
  denominator: '',
  value: '',
  reason: '',
  happened: '',
  why: '',
  next: '',
  correction: '',
}

/** What was last saved, as text for the fields. */
export function textOf(entry: Row['entry']): RowText {
  if (entry === null) return emptyText
  const { numerator, denominator, value, reason, happened, why, next, correction } = entry
  return {
    numerator: numerator ?? '',
    denominator: denominator ?? '',
    value: value ?? '',
    reason: reason ?? '',
    happened,
    why,
    next,
    correction,
  }
}

export const sameText = (a: RowText, b: RowText): boolean => rowFields.every((field) => a[field] === b[field])

export const reasonOf = (text: string): Entry['reason'] => oneOf(text, absenceReasons) ?? null

/** Whether the row replaces a figure that is already published by another one. */
export function changesPublished(row: Row, value: string | null): boolean {
  return row.publishedText !== null && formatFigure(value, row) !== row.publishedText
}

export const fieldId = (seriesId: string, field: EntryField): string => `${field}-${seriesId}`
export const rowName = (row: Row): string =>
  row.seriesName === null ? row.name : `${row.name}, ${row.seriesName}`
