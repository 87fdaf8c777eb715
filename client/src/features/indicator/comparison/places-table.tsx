import { benchmarkYear } from '@roundtable/shared/benchmark/benchmark.ts'
import {
  type Comparison,
  limitsText,
  type Place,
  placeFigure,
  placeName,
  rankMark,
} from '@roundtable/shared/chart/place-words.ts'
import { countText, fractionText } from '@roundtable/shared/chart/point-words.ts'
import { funnelShort } from '@roundtable/shared/comparison/funnel.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../../ui/data-table.tsx'

type Props = { view: IndicatorView; comparison: Comparison }

/** What each chart draws, in numbers; what belongs to one thing stands in one cell, so that a column of a page holds it. */
export function PlacesTable({ view, comparison }: Props) {
  const { places } = comparison
  const has = (test: (place: Place) => boolean) => places.some(test)
  const shows = {
    rank: has(({ rank }) => rank !== null),
    parts: has(({ numerator }) => numerator !== null),
    interval: has(({ interval }) => interval !== null),
    funnel: has(({ funnel }) => funnel !== null),
  }
  const figure = shows.interval ? 'Figure, 95% interval' : 'Figure'
  return (
    <DataTable caption={`${benchmarkYear(comparison)}, place by place`} className="comparison-table stacked">
      <thead>
        <tr>
          {shows.rank && <ColumnHead numeric>Rank</ColumnHead>}
          <ColumnHead>Place</ColumnHead>
          <ColumnHead numeric>{figure}</ColumnHead>
          {shows.parts && <ColumnHead numeric>Made of</ColumnHead>}
          {shows.funnel && <ColumnHead>Limits</ColumnHead>}
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr
            key={`${place.relation}${place.areaCode}`}
            className={place.relation === 'self' ? 'comparison-own' : undefined}
          >
            {shows.rank && (
              <NumberCell data-label="Rank">
                {place.rank === null ? '–' : rankMark(place, comparison)}
              </NumberCell>
            )}
            <RowHead>
              {placeName(place, comparison)}
              {place.relation === 'self' && <span className="quiet"> own place</span>}
            </RowHead>
            <NumberCell data-label={figure}>
              {place.relation === 'self' && comparison.isOwnHidden
                ? 'Not shown: small numbers'
                : placeFigure(place.value, comparison, view)}
              {place.interval !== null && (
                <span className="comparison-line"> {limitsText(place.interval, comparison, view)}</span>
              )}
            </NumberCell>
            {shows.parts && <NumberCell data-label="Made of">{partsText(place, view)}</NumberCell>}
            {shows.funnel && (
              <td data-label="Limits">
                <FunnelLimits place={place} comparison={comparison} view={view} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

/** A publisher may give one of the two alone. */
const partsText = (place: Place, view: IndicatorView): string =>
  fractionText(place, view) ??
  countText(place.numerator) ??
  (place.denominator === null ? '–' : `– of ${countText(place.denominator)}`)

function FunnelLimits({ place: { funnel }, comparison, view }: Props & { place: Place }) {
  if (funnel === null) return '–'
  return (
    <>
      {funnelShort(funnel.place)}
      <span className="comparison-line"> 95%: {limitsText(funnel.near, comparison, view)}</span>
      <span className="comparison-line"> 99.8%: {limitsText(funnel.far, comparison, view)}</span>
    </>
  )
}
