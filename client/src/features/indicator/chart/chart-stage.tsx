import { ended } from '@roundtable/shared/base/ended.ts'
import { drawingOf } from '@roundtable/shared/chart/chart-drawing.ts'
import type { ChartOptions } from '@roundtable/shared/chart/chart-options.ts'
import type { Point } from '@roundtable/shared/chart/chart-point.ts'
import { pointSentence } from '@roundtable/shared/chart/point-words.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { useMemo } from 'react'
import { ChartCard } from './chart-card.tsx'
import { nearestTo } from './chart-reach.ts'
import { IndicatorChart } from './indicator-chart.tsx'
import { ReadingHand } from './reading-hand.tsx'
import { type Sheet, useMeasured } from './use-measured.ts'

type Props = {
  view: IndicatorView
  points: readonly Point[]
  options: ChartOptions
  describedBy: string
  sheet?: Sheet
}

/** The chart with its reading hand: one stop for the keyboard, arrows from point to point, a card at each. */
export function ChartStage({ view: whole, points, options, describedBy, sheet = 'lying' }: Props) {
  const [box, measured] = useMeasured<HTMLDivElement>(sheet)
  const view = useMemo(() => {
    const shown = whole.benchmarks.filter(({ relation }) => options.relations.includes(relation))
    return { ...whole, benchmarks: shown }
  }, [whole, options])
  const drawing = useMemo(
    () => (measured.width === 0 ? null : drawingOf(view, points, options, measured)),
    [view, points, options, measured],
  )
  const places = useMemo(() => drawing?.plotted.map((each) => drawing.placing.x(each.x)) ?? [], [drawing])
  return (
    <div className="chart-stage chart-box" ref={box}>
      <ReadingHand
        label={`${ended(view.message)} Arrow keys move from figure to figure, Home and End to the first and last.`}
        describedBy={describedBy}
        count={points.length}
        rest={points.length - 1}
        textAt={(at) => points[at]?.periodLabel ?? ''}
        sentenceAt={(at) => {
          const point = points[at]
          return point === undefined ? '' : pointSentence(point, view)
        }}
        nearest={({ x }) => (places.length === 0 ? null : nearestTo(x, places))}
      >
        {(at) =>
          drawing === null ? (
            <div className="chart-empty" />
          ) : (
            <>
              <IndicatorChart drawing={drawing} control={options.kind === 'control'} at={at} />
              <ChartCard drawing={drawing} at={at} view={view} />
            </>
          )
        }
      </ReadingHand>
    </div>
  )
}
