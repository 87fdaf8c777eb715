import { readFilter } from '@roundtable/shared/base/filter.ts'
import { offeredBy, readChartOptions, windowed } from '@roundtable/shared/chart/chart-options.ts'
import { chartSentences } from '@roundtable/shared/chart/chart-sentences.ts'
import { noNumberWords } from '@roundtable/shared/chart/no-number-words.ts'
import { withChartKind } from '@roundtable/shared/chart/with-chart-kind.ts'
import { yearsOf } from '@roundtable/shared/chart/years-drawing.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { pictureFilters } from '@roundtable/shared/picture/picture-filter.ts'
import { useId, useMemo } from 'react'
import { formatMoment } from '../../../base/format.ts'
import { exportAddress } from '../../../base/paths.ts'
import { usePartnership } from '../../../base/trpc.ts'
import type { ViewState } from '../../../base/view-state.ts'
import { CsvLink } from '../../../parts/csv-link.tsx'
import { PictureMenu } from '../../../parts/picture/picture-menu.tsx'
import { EmptyState } from '../../../ui/query-states.tsx'
import { ChartKey } from '../chart/chart-marks.tsx'
import { ChartStage } from '../chart/chart-stage.tsx'
import { ForecastNote } from '../chart/forecast-note.tsx'
import { YearsStage } from '../years/years-stage.tsx'
import { YearsKey, YearsTable } from '../years/years-table.tsx'
import { FiguresTable } from './figures-table.tsx'
import { IndicatorSwitches } from './indicator-switches.tsx'
import { IndicatorWindow } from './indicator-window.tsx'
import '../chart/chart.css'

type Props = { view: IndicatorView; state: ViewState; change: (part: ViewState) => void }

/** The figures as a chart or as a table, with what can be switched, and what each figure needs to stand alone. */
export function IndicatorFigure({ view: own, state, change }: Props) {
  const partnership = usePartnership()
  const told = useId()
  const offered = useMemo(() => offeredBy(own), [own])
  const options = useMemo(() => readChartOptions(state, offered), [state, offered])
  const { view, said } = useMemo(() => withChartKind(own, options.control), [own, options.control])
  const points = useMemo(() => windowed(view.points, options), [view, options])
  const hasNumbers = points.some((point) => point.value !== null)
  const ofLine = { indicator: view.code, series: view.seriesId }
  const shown = { ...ofLine, from: options.from, to: options.to }
  const isYears = options.kind === 'years'
  const picture = {
    ...readFilter(pictureFilters.indicator, { ...state, series: view.seriesId, asAt: undefined }),
    indicator: view.code,
  }
  const csv = exportAddress('series', partnership, shown)
  const revisions = exportAddress('revisions', partnership, shown)
  const isRevised = points.some((point) => point.revisions.length > 0)
  return (
    <>
      <div className="figure-line">
        <IndicatorSwitches options={options} offered={offered} change={change} />
        <div className="figure-files">
          <PictureMenu name="indicator" partnership={partnership} filter={picture} />
          <CsvLink href={csv}>CSV</CsvLink>
          {options.forecast && (
            <CsvLink href={exportAddress('forecast', partnership, ofLine)}>Forecast as CSV</CsvLink>
          )}
          {isRevised && <CsvLink href={revisions}>Revisions as CSV</CsvLink>}
        </div>
      </div>
      <figure className={options.kind === 'table' ? undefined : 'sheet chart-sheet'}>
        {options.kind !== 'table' &&
          (hasNumbers ? (
            <>
              {isYears ? (
                <YearsStage view={view} points={points} describedBy={told} />
              ) : (
                <ChartStage view={view} points={points} options={options} describedBy={told} />
              )}
              {isYears && <YearsKey points={points} />}
              <ChartKey
                points={isYears ? (yearsOf(points, view.frequency).at(-1)?.points ?? []) : points}
                control={options.kind !== 'line'}
              />
            </>
          ) : (
            <NoNumbers view={view} />
          ))}
        {options.kind === 'table' &&
          (points.length === 0 ? <NoNumbers view={view} /> : <FiguresTable view={view} points={points} />)}
        <p id={told} className="unseen">
          {chartSentences(view, points, options)}
        </p>
        {options.kind !== 'line' && said !== null && <p className="chart-other">{said}</p>}
        {options.forecast && <ForecastNote view={view} />}
        <figcaption className="chart-source">
          Source: {view.definition.source} · as at {formatMoment(view.asAt)} · {view.marking}
        </figcaption>
      </figure>
      {isYears && hasNumbers && <YearsTable view={view} points={points} />}
      <IndicatorWindow view={view} options={options} change={change} />
    </>
  )
}

function NoNumbers({ view }: { view: IndicatorView }) {
  const { title, sentence } = noNumberWords(view)
  return <EmptyState title={title}>{sentence}</EmptyState>
}
