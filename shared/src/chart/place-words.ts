import { funnelWord } from '../comparison/funnel.ts'
import { isJudged, rankText } from '../comparison/rank.ts'
import { formatFigure } from '../figure/figure-format.ts'
import type { IndicatorView } from '../indicator/indicator.ts'
import { fractionText, intervalText } from './point-words.ts'

export type Comparison = NonNullable<IndicatorView['comparison']>
export type Place = Comparison['places'][number]
export type PlaceStyle = Pick<IndicatorView, 'unit' | 'polarity'>

/** "Mean of the 10 neighbours", "North Lincolnshire". */
export const placeName = (place: Place, { averaged }: Comparison): string =>
  place.relation === 'neighbour-average' ? `Mean of ${averaged.counted} neighbours` : place.areaName

/** As the publisher rounds it, which may be finer than the indicator is. */
export const placeFigure = (value: string | null, { decimals }: Comparison, { unit }: PlaceStyle): string =>
  formatFigure(value, { unit, decimals })

export const rankedIn = ({ places }: Comparison): number => places.filter(({ rank }) => rank !== null).length

const levelWith = (place: Place, { places }: Comparison) =>
  places.filter((each) => each !== place && place.rank !== null && each.rank === place.rank)

/** "3", "3=" where others share the place, "" without one. */
export const rankMark = (place: Place, comparison: Comparison): string =>
  place.rank === null ? '' : `${place.rank}${levelWith(place, comparison).length > 0 ? '=' : ''}`

function rankFact(place: Place, comparison: Comparison, { polarity }: PlaceStyle): string {
  if (place.rank === null) return ''
  return rankText({
    place: place.rank,
    of: rankedIn(comparison),
    level: levelWith(place, comparison).map(({ areaName }) => areaName),
    quartile: isJudged(polarity) ? 1 : null,
  })
}

/** "18.2% to 25.1%", to the decimals its figures are shown with. */
export const limitsText = (
  limits: { low: string; high: string },
  comparison: Comparison,
  style: PlaceStyle,
) => intervalText(limits, { ...style, decimals: comparison.decimals }) ?? ''

/** What is known of a place, piece by piece: the card shows the pieces, a screen reader hears them in a row. */
export function placeFacts(place: Place, comparison: Comparison, style: PlaceStyle): string[] {
  const { interval, funnel } = place
  return [
    rankFact(place, comparison, style),
    fractionText(place, style) ?? '',
    interval === null ? '' : `95% interval ${limitsText(interval, comparison, style)}`,
    funnel === null ? '' : funnelWord(funnel.place),
    funnel === null ? '' : `95% limits ${limitsText(funnel.near, comparison, style)}`,
  ].filter((fact) => fact !== '')
}

/** "Dudley: 22.1%. 3rd best of 11. 41 of 87." */
export function placeSentence(place: Place, comparison: Comparison, style: PlaceStyle): string {
  const figure = placeFigure(place.value, comparison, style)
  const own = place.relation === 'self' ? ', own place' : ''
  const facts = placeFacts(place, comparison, style).map((fact) => `${fact}.`)
  return [`${placeName(place, comparison)}${own}: ${figure}.`, ...facts].join(' ')
}
