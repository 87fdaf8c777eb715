import { parseFigure } from '@roundtable/shared/figure-entry.ts'
import { formatFigure } from '@roundtable/shared/figure-format.ts'
import type { Status } from '@roundtable/shared/reading-words.ts'
import {
  checkDraft,
  checkEntry,
  type Entry,
  type EntryProblem,
  enteredValue,
  statusIfPublished,
} from '@roundtable/shared/return-check.ts'
import { changesPublished, type Row, type RowText, reasonOf } from './sheet.ts'

export type RowReading = {
  entry: Entry
  /** What keeps the row from being saved even as a draft. */
  refused: EntryProblem[]
  /** What keeps it from being submitted. */
  missing: EntryProblem[]
  /** "43.7%", or null where nothing can be computed yet. */
  valueText: string | null
  /** Null while the figure is absent or cannot be right. */
  wouldBe: Status | null
  isEntered: boolean
  asksCommentary: boolean
  asksCorrection: boolean
}

const figureFields = ['numerator', 'denominator', 'value'] as const

/** Reads what is typed into a row, by the same functions the server applies. */
export function readRow(row: Row, text: RowText): RowReading {
  const unreadable: EntryProblem[] = []
  const entry: Entry = {
    numerator: null,
    denominator: null,
    value: null,
    reason: reasonOf(text.reason),
    happened: text.happened.trim(),
    why: text.why.trim(),
    next: text.next.trim(),
    correction: text.correction.trim(),
  }
  for (const field of figureFields) {
    if ((field === 'value') === row.asksFraction) continue
    const parsed = parseFigure(text[field], field === 'value' ? row.unit : undefined)
    if (parsed.ok) entry[field] = parsed.value
    else unreadable.push({ field, sentence: parsed.sentence })
  }
  const refused = unreadable.length > 0 ? unreadable : checkDraft(entry, row)
  const value = refused.length > 0 ? null : enteredValue(entry, row)
  const wouldBe = value === null ? null : statusIfPublished(entry, row)
  const asksCorrection = refused.length === 0 && value !== null && changesPublished(row, value)
  return {
    entry,
    refused,
    missing: refused.length > 0 ? refused : checkEntry(entry, row, asksCorrection),
    valueText: value === null ? null : formatFigure(value, row),
    wouldBe,
    isEntered: value !== null || entry.reason !== null,
    asksCommentary: wouldBe === 'off-target',
    asksCorrection,
  }
}
