import type { Point } from '@roundtable/shared/chart/chart-point.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { counted, formatMoment } from '../../../base/format.ts'
import { usePrinting } from '../../../base/print/printing.ts'
import { SaidWords } from '../../../parts/said-words.tsx'

const mostShown = 12

/** What was said of the figures, latest first; what is older lies folded below. */
export function IndicatorSaid({ points }: Pick<IndicatorView, 'points'>) {
  const printing = usePrinting()
  const said = points.filter((point) => point.commentary !== null).toReversed()
  const older = said.slice(mostShown)
  return (
    <section aria-labelledby="said-title">
      <h2 className="section-head" id="said-title">
        What was said
      </h2>
      {said.length === 0 && <p className="quiet story-first">No commentary has been given yet.</p>}
      {said.slice(0, mostShown).map(articleOf)}
      {older.length > 0 && (
        <details className="story-first" open={printing !== 'no' || undefined}>
          <summary>Older commentary, of {counted(older.length, 'period')}</summary>
          {older.map(articleOf)}
        </details>
      )}
    </section>
  )
}

const articleOf = ({ periodStart, periodLabel, text, commentary }: Point) =>
  commentary === null ? null : (
    <article key={periodStart} className="story-said">
      <h3>
        {periodLabel}: {text}
      </h3>
      <SaidWords said={commentary} />
      <p className="least">
        {commentary.recordedBy ?? 'Taken over'}, {formatMoment(commentary.recordedAt)}
      </p>
    </article>
  )
