import { byKey } from '@roundtable/shared/base/by-key.ts'
import { type AbsenceReason, absenceReasons } from '@roundtable/shared/figure/absence.ts'
import { wordsOf } from '@roundtable/shared/figure/entered-figure.ts'
import { type EntryField, entryFields, noWords } from '@roundtable/shared/figure/entry-fields.ts'
import { figureFields } from '@roundtable/shared/figure/figure-fields.ts'
import { formatNumber } from '@roundtable/shared/figure/figure-format.ts'
import type { Outputs } from '../../../base/trpc.ts'
import { oneOf } from '../../../base/view-state.ts'

export type Sheet = Outputs['return']['get']
export type Row = Sheet['rows'][number]

/** What stands in the fields of one row, as typed. */
export type RowText = Record<EntryField, string>
/** Some fields of a row, as they are pasted, cut or taken back together. */
export type RowPart = { row: Row; part: Partial<RowText> }

export const emptyText: RowText = byKey(figureFields, () => '')

/** Thousands grouped, every decimal kept. */
const shownNumber = (text: string | null): string =>
  text === null ? '' : formatNumber(text, text.split('.')[1]?.length ?? 0)

type CurrentRow = Pick<Row, 'entry' | 'published'>
const known = new WeakMap<CurrentRow, RowText>()

/** What stands on the server, as text for the fields: the entry, or the published figure it would replace. */
export function textOf(row: CurrentRow): RowText {
  const before = known.get(row)
  if (before !== undefined) return before
  const text = textAnew(row)
  known.set(row, text)
  return text
}

function textAnew({ entry, published }: CurrentRow): RowText {
  const figure = entry ?? published
  if (figure === null) return emptyText
  return {
    numerator: shownNumber(figure.numerator),
    denominator: shownNumber(figure.denominator),
    value: shownNumber(figure.value),
    reason: figure.reason ?? '',
    ...wordsOf(entry ?? noWords),
  }
}

export const sameText = (a: RowText, b: RowText): boolean =>
  entryFields.every((field) => a[field] === b[field])

export const reasonOf = (text: string): AbsenceReason | null => oneOf(text, absenceReasons) ?? null

export const fieldId = (seriesId: string, field: EntryField): string => `${field}-${seriesId}`
export const rowName = (row: Row): string =>
  row.seriesName === null ? row.name : `${row.name}, ${row.seriesName}`

/** The unit stands once, under the name. */
export function withoutUnit(text: string | null, row: Row): string | null {
  if (text === null) return null
  const bare = row.unitSign.length < 2 ? text : text.replace(row.unitSign, '').trim()
  return bare.replace(/^([≤≥]) /, '$1\u00a0')
}
