import { ended } from '@roundtable/shared/base/ended.ts'
import type { Point } from '@roundtable/shared/chart/chart-point.ts'
import { pointSentence } from '@roundtable/shared/chart/point-words.ts'
import { type YearsDrawing, yearsDrawingOf } from '@roundtable/shared/chart/years-drawing.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { sameTimeSentence } from '@roundtable/shared/indicator/same-time.ts'
import { useMemo } from 'react'
import { nearestSpot } from '../chart/chart-reach.ts'
import { PlacedCard } from '../chart/placed-card.tsx'
import { ReadingHand } from '../chart/reading-hand.tsx'
import { useMeasured } from '../chart/use-measured.ts'
import { YearsChart } from './years-chart.tsx'

type Props = { view: IndicatorView; points: readonly Point[]; describedBy: string }

/** The years one over another, read by the keyboard in the order of time, each figure with its own past. */
export function YearsStage({ view, points, describedBy }: Props) {
  const [box, measured] = useMeasured<HTMLDivElement>('lying')
  const drawing = useMemo(
    () => (measured.width === 0 ? null : yearsDrawingOf(view, points, measured)),
    [view, points, measured],
  )
  const spots = drawing?.spots ?? []
  return (
    <div className="chart-stage chart-box" ref={box}>
      <ReadingHand
        label={`${ended(view.message)} The years one over another. Arrow keys move from figure to figure, Home and End to the first and last.`}
        describedBy={describedBy}
        count={spots.length}
        rest={Math.max(0, spots.length - 1)}
        textAt={(at) => spots[at]?.point.periodLabel ?? ''}
        sentenceAt={(at) => {
          const point = spots[at]?.point
          if (point === undefined) return ''
          return [pointSentence(point, view), sameTimeSentence(points, point, view.frequency) ?? ''].join(' ')
        }}
        nearest={(place) => nearestSpot(spots, place)}
      >
        {(at) =>
          drawing === null ? (
            <div className="chart-empty" />
          ) : (
            <>
              <YearsChart drawing={drawing} at={at} />
              <YearCard drawing={drawing} at={at} view={view} points={points} />
            </>
          )
        }
      </ReadingHand>
    </div>
  )
}

type CardProps = Omit<Props, 'describedBy'> & { drawing: YearsDrawing; at: number | null }
function YearCard({ drawing, at, view, points }: CardProps) {
  const spot = at === null ? undefined : drawing.spots[at]
  if (at === null || spot === undefined) return null
  return (
    <PlacedCard
      point={spot.point}
      view={view}
      also={sameTimeSentence(points, spot.point, view.frequency)?.replace(/^[^:]*: i/, 'I')}
      line={yearLine(drawing.spots, at)}
      here={spot}
      frame={drawing.frame}
    />
  )
}

/** The spots of the year of one: those of the next year begin at the left again. */
function yearLine<Spot extends { x: number }>(spots: readonly Spot[], at: number): readonly Spot[] {
  const goesOn = (i: number) => (spots[i]?.x ?? 0) > (spots[i - 1]?.x ?? Number.POSITIVE_INFINITY)
  let [first, last] = [at, at]
  while (goesOn(first)) first--
  while (goesOn(last + 1)) last++
  return spots.slice(first, last + 1)
}
