import type { Benchmark, Point } from '@roundtable/shared/chart/chart-point.ts'
import {
  authorAt,
  countText,
  intervalText,
  limitsText,
  notesAt,
  targetOf,
} from '@roundtable/shared/chart/point-words.ts'
import { benchmarkAt, periodBeside } from '@roundtable/shared/comparison/benchmark-at.ts'
import { authorNames, authorWords, type FigureAuthor } from '@roundtable/shared/figure/figure-author.ts'
import { formatBeside, formatFigure } from '@roundtable/shared/figure/figure-format.ts'
import { sourceWords } from '@roundtable/shared/figure/figure-source.ts'
import { figureStateWord } from '@roundtable/shared/figure/figure-state.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { Fragment } from 'react'
import { formatMoment } from '../../../base/format.ts'
import { ReadingStatus } from '../../../parts/mark/reading-marks.tsx'
import { SaidWords } from '../../../parts/said-words.tsx'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../../ui/data-table.tsx'

type Props = { view: IndicatorView; points: readonly Point[] }

/** The numbers of the chart, all of them, latest first. */
export function FiguresTable({ view, points }: Props) {
  const has = (test: (point: Point) => boolean) => points.some(test)
  const shows = {
    fraction: has((point) => point.numerator !== null || point.denominator !== null),
    interval: has((point) => point.interval !== null),
    authors: has((point) => authorAt(point, view) !== undefined),
    limits: has((point) => point.mean !== null),
  }
  const elsewhere = view.benchmarks.filter(
    ({ relation, values }) => relation !== 'neighbour' && points.some((point) => benchmarkAt(values, point)),
  )
  const columns =
    5 + elsewhere.length + Number(shows.fraction) * 2 + Number(shows.interval) + Number(shows.limits) * 2
  const average = (text: string | null, beside: string | null) =>
    text === null ? '–' : formatBeside(text, [beside], view)
  return (
    <DataTable caption={`${view.name}: figures, latest first`} className="figures-table">
      <thead>
        <tr>
          <ColumnHead>Period</ColumnHead>
          <ColumnHead numeric>Figure</ColumnHead>
          {shows.fraction && <ColumnHead numeric>Numerator</ColumnHead>}
          {shows.fraction && <ColumnHead numeric>Denominator</ColumnHead>}
          {shows.interval && <ColumnHead numeric>95% interval</ColumnHead>}
          <ColumnHead numeric>Target</ColumnHead>
          <ColumnHead>Status</ColumnHead>
          {elsewhere.map(({ relation, areaName }) => (
            <ColumnHead key={relation} numeric>
              {areaName}
            </ColumnHead>
          ))}
          {shows.limits && <ColumnHead numeric>Average</ColumnHead>}
          {shows.limits && <ColumnHead numeric>Limits</ColumnHead>}
          <ColumnHead>State{shows.authors && ', entered by, approved by'}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map((point) => (
          <Fragment key={point.periodStart}>
            <tr className={point.breakBefore && !isKnown(point, view) ? 'figures-break' : undefined}>
              <RowHead>
                {point.periodLabel}
                {point.asCode !== null && <span className="figures-note">as {point.asCode}</span>}
              </RowHead>
              <NumberCell className="figures-figure">
                {point.text}
                {point.symbol !== null && <span className="quiet"> {point.symbol}</span>}
                {point.smallBase && <span className="figures-note">small numbers</span>}
              </NumberCell>
              {shows.fraction && <NumberCell>{countText(point.numerator) ?? '–'}</NumberCell>}
              {shows.fraction && <NumberCell>{countText(point.denominator) ?? '–'}</NumberCell>}
              {shows.interval && (
                <NumberCell className="figures-range">
                  {intervalText(point.interval, view, point.target) ?? '–'}
                </NumberCell>
              )}
              <NumberCell>{targetOf(point, view) ?? 'None'}</NumberCell>
              <td className="figures-status">
                <ReadingStatus status={point.status} />
              </td>
              {elsewhere.map(({ relation, values }) => (
                <BenchmarkCell key={relation} values={values} point={point} view={view} />
              ))}
              {shows.limits && <NumberCell>{average(point.mean, point.value)}</NumberCell>}
              {shows.limits && (
                <NumberCell className="figures-range">{limitsText(point, view) ?? '–'}</NumberCell>
              )}
              <td>
                {figureStateWord(point.state)}
                <Author author={authorAt(point, view)} />
              </td>
            </tr>
            {isKnown(point, view) && (
              <tr className={point.breakBefore ? 'figures-said figures-break' : 'figures-said'}>
                <td colSpan={columns}>
                  <span className="unseen">What is known of {point.periodLabel}: </span>
                  <Known point={point} view={view} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </DataTable>
  )
}

type CellProps = { values: Benchmark['values']; point: Point; view: IndicatorView }

/** The figure of somebody else beside one of ours, with its own period where that is another. */
function BenchmarkCell({ values, point, view }: CellProps) {
  const beside = benchmarkAt(values, point)
  if (beside === null) return <NumberCell>–</NumberCell>
  const period = periodBeside(beside, point)
  return (
    <NumberCell>
      {formatFigure(beside.value, view)}
      {period !== '' && <span className="figures-beside">{period}</span>}
    </NumberCell>
  )
}

function Author({ author }: { author: FigureAuthor | undefined }) {
  if (author === undefined) return null
  const isUsual = !author.isPast && author.approvedBy !== null
  return <span className="figures-authors">{isUsual ? authorNames(author) : authorWords(author)}</span>
}

const sourcesAt = (view: IndicatorView, { periodStart }: Point) =>
  view.sources.filter((source) => source.periodStart === periodStart)

/** Whether anything is told of a figure beside its numbers. */
const isKnown = (point: Point, view: IndicatorView): boolean =>
  point.breakBefore ||
  point.commentary !== null ||
  point.revisions.length > 0 ||
  point.pointSentence !== null ||
  notesAt(point, view).length > 0 ||
  sourcesAt(view, point).length > 0

function Known({ point, view }: { point: Point; view: IndicatorView }) {
  return (
    <>
      {point.breakBefore && <p>New definition from here: not comparable with before.</p>}
      {point.pointSentence !== null && <p>{point.pointSentence}</p>}
      {notesAt(point, view).map(({ key, text }) => (
        <p key={key}>{text}</p>
      ))}
      {point.revisions.map((revision) => (
        <p key={revision.revision}>
          Revised {formatMoment(revision.recordedAt)}: was {revision.was}, is {revision.is}. {revision.why}
          <span className="quiet">
            {' '}
            {view.formula === null ? `Entered by ${revision.enteredBy ?? 'the source'}` : 'Calculated'}
            {revision.onBehalf && ' on behalf'}
            {revision.approvedBy !== null && `, approved by ${revision.approvedBy}`}.
          </span>
        </p>
      ))}
      {sourcesAt(view, point).map((source) => (
        <p key={source.revision} className="quiet" title={`SHA-256 ${source.fileHash}`}>
          {point.revisions.length > 0 && source.revision > 1 && 'The revised figure: '}
          {source.cell === null && 'Came from '}
          {sourceWords(source)}.
        </p>
      ))}
      {point.commentary !== null && <SaidWords said={point.commentary} />}
    </>
  )
}
