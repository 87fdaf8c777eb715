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
        <FigureWords text={latest.text} symbol={latest.symbol} />
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

/** The symbol stands for words too long for the column; it is explained below the table. */
function FigureWords({ text, symbol }: { text: string; symbol: string | null }) {
  if (symbol === null || text.length < 12) return <span className="figure-words">{text}</span>
  return (
    <span className="figure-number">
      <span aria-hidden="true">{symbol}</span>
      <span className="unseen">{text}</span>
    </span>
  )
}
