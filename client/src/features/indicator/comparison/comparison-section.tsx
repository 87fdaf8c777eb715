import type { Comparison } from '@roundtable/shared/chart/place-words.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { Suspense } from 'react'
import { exportAddress } from '../../../base/paths.ts'
import { usePartnership } from '../../../base/trpc.ts'
import { CsvLink } from '../../../parts/csv-link.tsx'
import { lazyPart } from '../../../ui/lazy-part.tsx'
import { PlacesTable } from './places-table.tsx'
import './comparison.css'

const ComparisonCharts = lazyPart(async () => (await import('./comparison-charts.tsx')).ComparisonCharts)

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
      <ul className="sentence-list comparison-sentences">
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
