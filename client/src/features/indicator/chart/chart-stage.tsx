import { ended } from '@roundtable/shared/base/ended.ts'
import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import { statusLook } from '../../../parts/mark/reading-marks.tsx'
import { LiveRegion } from '../../../ui/message.tsx'
import { ChartCard } from './chart-card.tsx'
import { drawingOf } from './chart-drawing.ts'
import { nearestTo, pointAfterKey } from './chart-frame.ts'
import type { ChartOptions } from './chart-options.ts'
import type { IndicatorView, Point } from './indicator-view.ts'
import { loadChart } from './load-chart.ts'
import { pointSentence } from './point-words.ts'
import { useMeasured } from './use-measured.ts'

const IndicatorChart = lazy(async () => ({ default: (await loadChart()).IndicatorChart }))

type Props = { view: IndicatorView; points: readonly Point[]; options: ChartOptions; describedBy: string }

/** The chart with its reading hand: one stop for the keyboard, arrows from point to point, a card at each. */
export function ChartStage({ view: whole, points, options, describedBy }: Props) {
  const [box, measured] = useMeasured<HTMLDivElement>()
  const [at, setAt] = useState<number | null>(null)
  const [heard, setHeard] = useState('')
  const pointed = useRef(false)
  const view = useMemo(() => {
    const shown = whole.benchmarks.filter(({ relation }) => options.relations.includes(relation))
    return { ...whole, benchmarks: shown }
  }, [whole, options])
  const drawing = useMemo(
    () => (measured.width === 0 ? null : drawingOf(view, points, options, measured)),
    [view, points, options, measured],
  )
  const hold = (to: number | null, aloud: boolean) => {
    setAt(to)
    const point = to === null ? undefined : points[to]
    setHeard(aloud && point !== undefined ? pointSentence(point, view) : '')
  }
  const tone = `status-${statusLook(view.reading.status).tone}`
  return (
    <div className="chart-stage" ref={box}>
      <div
        className="chart-hand"
        role="slider"
        aria-roledescription="chart"
        aria-label={`${ended(view.message)} Arrow keys move from figure to figure, Home and End to the first and last.`}
        aria-describedby={describedBy}
        aria-valuemin={1}
        aria-valuemax={points.length}
        aria-valuenow={(at ?? points.length - 1) + 1}
        aria-valuetext={points[at ?? points.length - 1]?.periodLabel ?? ''}
        tabIndex={0}
        onKeyDown={(event) => {
          if (event.key === 'Escape') return hold(null, false)
          const to = pointAfterKey(event.key, at, points.length)
          if (to === null) return
          event.preventDefault()
          hold(to, true)
        }}
        onBlur={() => hold(null, false)}
        onPointerMove={(event) => {
          if (drawing === null) return
          pointed.current = true
          const across = event.clientX - event.currentTarget.getBoundingClientRect().left
          hold(
            nearestTo(
              across,
              drawing.plotted.map((each) => drawing.placing.x(each.x)),
            ),
            false,
          )
        }}
        onPointerLeave={() => pointed.current && hold(null, false)}
      >
        {drawing === null ? (
          <div className="chart-empty" />
        ) : (
          <Suspense fallback={<div className="chart-empty" style={{ height: drawing.frame.height }} />}>
            <div aria-hidden="true">
              <IndicatorChart
                drawing={drawing}
                control={options.kind === 'control'}
                at={at}
                statusTone={tone}
              />
            </div>
            <ChartCard drawing={drawing} at={at} view={view} />
          </Suspense>
        )}
      </div>
      <LiveRegion>{heard}</LiveRegion>
    </div>
  )
}
