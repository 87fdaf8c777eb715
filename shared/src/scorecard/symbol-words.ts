import { type AbsenceReason, absenceReasons, absenceSymbol, absenceWord } from '../figure/absence.ts'
import type { ScorecardRow } from './scorecard.ts'

const reasonOf = (symbol: string): AbsenceReason | undefined =>
  absenceReasons.find((reason) => absenceSymbol[reason] === symbol)

/** The symbols that stand in these rows, explained: "c Suppressed: small numbers". */
export function symbolWords(
  rows: readonly Pick<ScorecardRow, 'latest'>[],
): { symbol: string; word: string }[] {
  const used = new Set(rows.flatMap(({ latest }) => latest?.symbol ?? []))
  return [...used].sort().flatMap((symbol) => {
    const reason = reasonOf(symbol)
    return reason === undefined ? [] : [{ symbol, word: absenceWord[reason] }]
  })
}
