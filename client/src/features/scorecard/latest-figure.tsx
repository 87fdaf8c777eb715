import { periodLabel } from '@roundtable/shared/base/period.ts'
import { partsOfText, smallWords } from '@roundtable/shared/figure/figure-parts.ts'
import type { ScorecardRow } from '@roundtable/shared/scorecard/scorecard.ts'

/** The biggest thing in its row, with its unit and period. */
export function LatestFigure({ latest, frequency }: Pick<ScorecardRow, 'latest' | 'frequency'>) {
  if (latest === null) return <span className="figure-words">No figure</span>
  const parts = partsOfText(latest.text)
  const small = smallWords(latest)
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
        {frequency === 'monthly' ? periodLabel(frequency, latest.periodStart, 'short') : latest.periodLabel}
        {small !== null && <span className="figure-base">{small}</span>}
        {latest.provisional === true && <span className="figure-base">provisional</span>}
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
