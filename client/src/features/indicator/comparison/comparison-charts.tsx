import { benchmarkYear } from '@roundtable/shared/benchmark/benchmark.ts'
import { axisWord } from '@roundtable/shared/chart/chart-scale.ts'
import { caterpillarOf, funnelOf } from '@roundtable/shared/chart/comparison-drawing.ts'
import { type Comparison, placeFigure } from '@roundtable/shared/chart/place-words.ts'
import { caterpillarText, funnelText } from '@roundtable/shared/comparison/comparison-words.ts'
import { funnelWord } from '@roundtable/shared/comparison/funnel.ts'
import { isJudged, rankText } from '@roundtable/shared/comparison/rank.ts'
import { unitWord } from '@roundtable/shared/figure/figure-format.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { type ReactNode, type RefObject, useId, useMemo } from 'react'
import { useMeasured } from '../chart/use-measured.ts'
import { CaterpillarChart } from './caterpillar-chart.tsx'
import { FunnelChart } from './funnel-chart.tsx'
import { PlaceStage } from './place-stage.tsx'

type Props = { view: IndicatorView; comparison: Comparison }

/** All places in order, and in the funnel of their average where numerators and denominators are known. */
export function ComparisonCharts({ view, comparison }: Props) {
  return (
    <div className="comparison-charts">
      <CaterpillarFigure view={view} comparison={comparison} />
      {comparison.average !== null && <FunnelFigure view={view} comparison={comparison} />}
    </div>
  )
}

const measureOf = (view: IndicatorView, comparison: Comparison) =>
  `${view.name}, ${unitWord[view.unit]}. ${benchmarkYear(comparison)}.`

function CaterpillarFigure({ view, comparison }: Props) {
  const [box, measured] = useMeasured<HTMLDivElement>()
  const drawing = useMemo(
    () => (measured.width === 0 ? null : caterpillarOf(comparison, view, measured)),
    [comparison, view, measured],
  )
  const described = useId()
  const { own } = comparison
  const title = own === null ? 'The places in order' : `${rankText(own)} places`
  const hasIntervals = comparison.places.some(({ interval }) => interval !== null)
  return (
    <Figure
      title={title}
      subtitle={`${measureOf(view, comparison)} ${isJudged(view.polarity) ? 'Best' : 'Highest'} first${hasIntervals ? '; lines are 95% intervals' : ''}.`}
      text={caterpillarText(comparison, view)}
      described={described}
      box={box}
    >
      {drawing !== null && (
        <PlaceStage
          label={`Caterpillar chart: ${title}`}
          describedBy={described}
          spots={drawing.rows}
          width={drawing.width}
          isList
          comparison={comparison}
          style={view}
        >
          {(at) => <CaterpillarChart drawing={drawing} at={at} />}
        </PlaceStage>
      )}
    </Figure>
  )
}

function FunnelFigure({ view, comparison }: Props) {
  const [box, measured] = useMeasured<HTMLDivElement>()
  const drawing = useMemo(
    () => (measured.width === 0 ? null : funnelOf(comparison, view, measured)),
    [comparison, view, measured],
  )
  const described = useId()
  const inIt = comparison.places.filter(({ funnel }) => funnel !== null)
  const own = inIt.find(({ relation }) => relation === 'self')?.funnel
  const outside = inIt.filter(({ funnel }) => funnel?.place !== 'within').length
  const title = own == null ? `${outside} of ${inIt.length} places outside the limits` : funnelWord(own.place)
  return (
    <Figure
      title={title}
      subtitle={`${measureOf(view, comparison)} By size, around the average of the ${inIt.length}, ${placeFigure(comparison.average, comparison, view)}.`}
      text={funnelText(comparison, view)}
      described={described}
      box={box}
    >
      {drawing !== null && (
        <PlaceStage
          label={`Funnel plot: ${title}`}
          describedBy={described}
          spots={drawing.spots}
          width={drawing.width}
          isList={false}
          comparison={comparison}
          style={view}
        >
          {(at) => (
            <FunnelChart
              drawing={drawing}
              at={at}
              base={view.definition.denominator ?? 'Denominator'}
              above={axisWord(view.unit)}
            />
          )}
        </PlaceStage>
      )}
    </Figure>
  )
}

type FigureProps = {
  title: string
  subtitle: string
  /** The picture in words. */
  text: string
  described: string
  box: RefObject<HTMLDivElement | null>
  children: ReactNode
}

function Figure({ title, subtitle, text, described, box, children }: FigureProps) {
  return (
    <figure className="sheet chart-sheet comparison-figure">
      <figcaption>
        <h3 className="comparison-title">{title}</h3>
        <p className="least">{subtitle}</p>
        <p id={described} className="unseen">
          {text}
        </p>
      </figcaption>
      <div className="chart-box" ref={box}>
        {children}
      </div>
    </figure>
  )
}
