import { unpackTargets } from '@roundtable/db/queries/packed-target.ts'
import type { ReturnLine } from '@roundtable/db/queries/return-line.queries.ts'
import {
  type EnteredFigure,
  type EnteredRow,
  figureOf,
  wordsOf,
} from '@roundtable/shared/figure/entered-figure.ts'
import { asksFraction, type LineToEnter } from '@roundtable/shared/return/return-rules.ts'
import { targetInForce } from '@roundtable/shared/target/target-in-force.ts'

/** A row of a return as the rules in shared read it. */
export function lineToEnterOf(row: ReturnLine): LineToEnter {
  return {
    unit: row.unit,
    signed: row.signed === 1,
    polarity: row.polarity,
    asksFraction: asksFraction(row),
    target: targetInForce(unpackTargets(row.targets), row.periodStart),
    published: publishedOf(row),
  }
}

export function publishedOf(row: ReturnLine): EnteredFigure | null {
  if (row.publishedRevision === null) return null
  return {
    numerator: row.publishedNumerator,
    denominator: row.publishedDenominator,
    value: row.publishedValue,
    reason: row.publishedReason,
  }
}

export function enteredRowOf(row: ReturnLine): EnteredRow | null {
  if (row.entryVersion === null) return null
  return { ...figureOf(row), ...wordsOf(row) }
}

/** "HP07", or "HP07 Age 5 to 9" for a line that is not the partnership's own. */
export const rowName = (row: ReturnLine): string =>
  row.seriesKind === 'partnership' ? row.code : `${row.code} ${row.seriesName}`

/** A lead approved the row as it stands now. */
export const isApproved = (row: ReturnLine): boolean =>
  row.decision === 'approved' && row.decidedVersion === row.entryVersion

/** Entered, and not approved as it stands. */
export const isWaiting = (row: ReturnLine): boolean => row.entryVersion !== null && !isApproved(row)
