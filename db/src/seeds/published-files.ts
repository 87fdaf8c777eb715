import { readFileSync } from 'node:fs'

const fileOf = (name: string): URL => new URL(`data/${name}`, import.meta.url)

/** The published series that come with the product, and the day they were fetched from their publisher. */
export const bundledSeries = {
  fileName: 'published_series.csv',
  retrievedOn: '2026-11-23',
  text: (): string => readFileSync(fileOf('published_series.csv'), 'utf8'),
}

/** The statistical neighbours of every authority, as the Department for Education tells them. */
export const bundledNeighbours = {
  source: 'Department for Education, statistical neighbours 2025',
  licence: 'Open Government Licence v3.0',
  retrievedOn: '2026-11-23',
  text: (): string => readFileSync(fileOf('dfe_statistical_neighbours_2025_wide.csv'), 'utf8'),
}
