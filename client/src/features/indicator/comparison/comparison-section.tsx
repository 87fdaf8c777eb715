import { benchmarkYear } from '@roundtable/shared/benchmark/benchmark.ts'
import { funnelShort } from '@roundtable/shared/comparison/funnel.ts'
import { lazy, Suspense } from 'react'
import { exportAddress } from '../../../base/paths.ts'
import { usePartnership } from '../../../base/trpc.ts'
import { CsvLink } from '../../../parts/csv-link.tsx'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../../ui/data-table.tsx'
import type { IndicatorView } from '../chart/indicator-view.ts'
import { countText } from '../chart/point-words.ts'
import { type Comparison, limitsText, type Place, placeFigure, placeName, rankMark } from './place-words.ts'
import './comparison.css'

const ComparisonCharts = lazy(async () => ({
  default: (await import('./comparison-charts.tsx')).ComparisonCharts,
}))

type Props = { view: IndicatorView; comparison: Comparison }

/** The own figure beside neighbours, region and England: in words, as pictures, as a table and as a file. */
export function ComparisonSection({ view, comparison }: Props) {
  const partnership = usePartnership()
  const sources = [...new Set(view.benchmarks.map((each) => `${each.source} (${each.licence})`))]
  const drawn = comparison.places.filter(({ value }) => value !== null).length
  return (
    <section aria-labelledby="comparison-title">
      <h2 className="section-head" id="comparison-title">
        Beside other places
      </h2>
      <ul className="aside-sentences comparison-sentences">
        {comparison.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {drawn > 3 && (
        <Suspense fallback={<div className="chart-empty" />}>
          <ComparisonCharts view={view} comparison={comparison} />
        </Suspense>
      )}
      <PlacesTable view={view} comparison={comparison} />
      <p className="least story-first">
        {sources.length === 1 ? 'Source' : 'Sources'}: {sources.join('; ')}.{' '}
        <CsvLink href={exportAddress('comparison', partnership, { indicator: view.code })}>
          This year as CSV
        </CsvLink>{' '}
        <CsvLink href={exportAddress('benchmarks', partnership, { indicator: view.code })}>
          All years as CSV
        </CsvLink>
      </p>
    </section>
  )
}

function PlacesTable({ view, comparison }: Props) {
  const { places } = comparison
  const has = (test: (place: Place) => boolean) => places.some(test)
  const shows = {
    rank: has(({ rank }) => rank !== null),
    parts: has(({ numerator }) => numerator !== null),
    interval: has(({ interval }) => interval !== null),
    funnel: has(({ funnel }) => funnel !== null),
  }
  const limits = (pair: { low: string; high: string } | undefined) =>
    pair === undefined ? '–' : limitsText(pair, comparison, view)
  return (
    <DataTable caption={`${benchmarkYear(comparison)}, place by place`} className="comparison-table">
      <thead>
        <tr>
          {shows.rank && <ColumnHead numeric>Rank</ColumnHead>}
          <ColumnHead>Place</ColumnHead>
          <ColumnHead numeric>Figure</ColumnHead>
          {shows.funnel && <ColumnHead>Limits</ColumnHead>}
          {shows.parts && <ColumnHead numeric>Numerator</ColumnHead>}
          {shows.parts && <ColumnHead numeric>Denominator</ColumnHead>}
          {shows.interval && <ColumnHead numeric>95% interval</ColumnHead>}
          {shows.funnel && <ColumnHead numeric>95% limits</ColumnHead>}
          {shows.funnel && <ColumnHead numeric>99.8% limits</ColumnHead>}
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr
            key={`${place.relation}${place.areaCode}`}
            className={place.relation === 'self' ? 'comparison-own' : undefined}
          >
            {shows.rank && <NumberCell>{place.rank === null ? '–' : rankMark(place, comparison)}</NumberCell>}
            <RowHead>
              {placeName(place, comparison)}
              {place.relation === 'self' && <span className="quiet"> own place</span>}
            </RowHead>
            <NumberCell>
              {place.relation === 'self' && comparison.isOwnHidden
                ? 'Not shown: small numbers'
                : placeFigure(place.value, comparison, view)}
            </NumberCell>
            {shows.funnel && (
              <td className="comparison-limits">
                {place.funnel === null ? '–' : funnelShort(place.funnel.place)}
              </td>
            )}
            {shows.parts && <NumberCell>{countText(place.numerator) ?? '–'}</NumberCell>}
            {shows.parts && <NumberCell>{countText(place.denominator) ?? '–'}</NumberCell>}
            {shows.interval && <NumberCell>{limits(place.interval ?? undefined)}</NumberCell>}
            {shows.funnel && <NumberCell>{limits(place.funnel?.near)}</NumberCell>}
            {shows.funnel && <NumberCell>{limits(place.funnel?.far)}</NumberCell>}
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
