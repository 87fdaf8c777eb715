import type { ScorecardRow } from '@roundtable/shared/scorecard.ts'
import { partsOfText } from './figure-parts.ts'

/** The biggest thing in its row, with its unit and period. */
export function LatestFigure({ latest }: { latest: ScorecardRow['latest'] }) {
  if (latest === null) return <span className="figure-words">No figure</span>
  const parts = partsOfText(latest.text)
  const short = parts !== null && parts.unit.length < 2
  return (
    <>
      {parts === null ? (
        <span className="figure-words">{latest.text}</span>
      ) : (
        <span className="figure-number">
          {parts.number}
          {short && <small>{parts.unit}</small>}
        </span>
      )}
      <span className="figure-period">
        {parts !== null && !short && <span className="figure-unit">{parts.unit}</span>}
        {latest.periodLabel}
        {latest.smallBase && (
          <span className="figure-base"> of {latest.denominator ?? 'few'}: small base</span>
        )}
      </span>
    </>
  )
}
