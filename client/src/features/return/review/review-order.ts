import type { Figure } from '@roundtable/shared/figure/figure.ts'
import { signalOf } from '@roundtable/shared/reading/figure-signal.ts'
import type { Row, Sheet } from '../row/sheet.ts'
import { waitingRows } from './row-choices.ts'

const known = new WeakMap<Row, string | null>()

/** The rule of its chart that the figure would break, in words; read once for each row. */
export function signalIn(row: Row): string | null {
  const before = known.get(row)
  if (before !== undefined) return before
  const figure: Figure | null = row.entry
  const signal = figure === null ? null : signalOf(row.line, row.unit, figure)
  known.set(row, signal)
  return signal
}

/** Whether something about the figure asks to be looked at. */
export function asksForEye(row: Row): boolean {
  const { entry, status, decision, ownWork } = row
  if (entry === null) return false
  const isJudgedShort = status === 'off-target' || status === 'within-tolerance'
  const isExplained = entry.confirmation !== '' || entry.correction !== '' || entry.reason !== null
  const isMarked = ownWork !== null || entry.onBehalf || decision?.kind === 'sent-back'
  return isJudgedShort || isExplained || isMarked || signalIn(row) !== null
}

const weight = (row: Row): number => {
  if (row.ownWork !== null) return 4
  if (row.entry?.confirmation !== '' || row.decision?.kind === 'sent-back') return 0
  return row.status === 'off-target' ? 1 : row.status === 'within-tolerance' ? 2 : 3
}

export type ReviewGroups = {
  /** What waits and asks for an eye: looked at again first, an own entry last. */
  eye: readonly Row[]
  /** What else waits. */
  rest: readonly Row[]
  /** What is approved, and what nobody entered. */
  done: readonly Row[]
}

export function reviewGroups(sheet: Pick<Sheet, 'rows'>): ReviewGroups {
  const waiting = waitingRows(sheet)
  return {
    eye: waiting.filter(asksForEye).sort((a, b) => weight(a) - weight(b)),
    rest: waiting.filter((row) => !asksForEye(row)),
    done: sheet.rows.filter((row) => !waiting.includes(row)),
  }
}
