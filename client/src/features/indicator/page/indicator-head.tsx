import { fractionText, intervalText } from '@roundtable/shared/chart/point-words.ts'
import { isRising } from '@roundtable/shared/chart/sparkline-label.ts'
import { benchmarkPeriod } from '@roundtable/shared/comparison/benchmark-at.ts'
import { rankText } from '@roundtable/shared/comparison/rank.ts'
import { partsOfText } from '@roundtable/shared/figure/figure-parts.ts'
import { figureStateWord } from '@roundtable/shared/figure/figure-state.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../base/paths.ts'
import { usePartnership } from '../../../base/trpc.ts'
import { ReadingSignal, ReadingStatus } from '../../../parts/mark/reading-marks.tsx'

export function IndicatorCrumbs({ view }: { view: IndicatorView }) {
  const partnership = usePartnership()
  return (
    <>
      {view.goalCode === null ? (
        <Link to={paths.indicators} params={{ partnership }}>
          Indicators
        </Link>
      ) : (
        <Link to={paths.goal} params={{ partnership, code: view.goalCode }}>
          {view.goalWording ?? view.goalCode}
        </Link>
      )}{' '}
      <span aria-hidden="true">›</span> {view.code}
    </>
  )
}

/** The latest figure, how sure it is, where it stands and what the figures say. */
export function IndicatorFacts({ view }: { view: IndicatorView }) {
  const { latest, reading, comparison } = view
  const fraction = latest === null ? null : fractionText(latest, view)
  const shown = view.points.find(({ periodStart }) => periodStart === latest?.periodStart)
  const interval = intervalText(shown?.interval ?? null, view, shown?.target)
  return (
    <dl className="latest-facts">
      <div>
        <dt>{latest === null ? 'Latest' : `Latest, ${latest.periodLabel}`}</dt>
        <dd className={latest?.value == null ? 'facts-latest-words' : 'facts-latest'}>
          {latest === null ? 'No figure yet' : <LatestText text={latest.text} />}
        </dd>
        {shown !== undefined && shown.value !== null && (
          <dd className={shown.state === 'provisional' ? 'facts-base' : 'facts-state'}>
            {figureStateWord(shown.state)}
          </dd>
        )}
      </div>
      {(fraction !== null || interval !== null) && (
        <div>
          <dt>{interval === null ? 'Made of' : [fraction, '95% interval'].filter(Boolean).join(' · ')}</dt>
          <dd className="facts-interval">{interval ?? fraction}</dd>
          {latest?.smallBase === true && <dd className="facts-base">Small numbers: read with care</dd>}
        </div>
      )}
      <div>
        <dt>Status{view.targetText === null ? '' : `, target ${view.targetText}`}</dt>
        <dd>
          <ReadingStatus status={reading.status} />
        </dd>
      </div>
      <div className="facts-signal">
        <dt>What the figures say</dt>
        <dd>
          <ReadingSignal
            signal={reading.signal}
            sentence={reading.sentence}
            rising={isRising(view.points.map((point) => point.value))}
          />
        </dd>
      </div>
      {comparison?.own != null && (
        <div>
          <dt>Beside neighbours, {benchmarkPeriod(comparison)}</dt>
          <dd>{rankText(comparison.own)}</dd>
        </div>
      )}
    </dl>
  )
}

/** The number is what is read from the back of the room; its unit stands smaller beside it. */
function LatestText({ text }: { text: string }) {
  const parts = partsOfText(text)
  if (parts === null || parts.unit.length < 2) return text
  return (
    <>
      {parts.number} <small>{parts.unit}</small>
    </>
  )
}
