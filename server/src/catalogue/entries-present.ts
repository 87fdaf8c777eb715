import type { IndicatorPlaceRow } from '@roundtable/db/queries/indicator.queries.ts'

/** The partnership's own indicators by the entry of the catalogue they were taken from, as it is or adapted. */
export const entriesPresent = (
  places: readonly IndicatorPlaceRow[],
): ReadonlyMap<string, IndicatorPlaceRow> =>
  new Map(
    places.flatMap((place) =>
      [place.code, place.catalogueCode].flatMap((code) => (code === null ? [] : [[code, place] as const])),
    ),
  )
