/** The hues of a picture, each a colour as SVG writes it. */
export const hues = [
  'ink',
  'second',
  'sheet',
  'grid',
  'edge',
  'band',
  'line',
  'average',
  'target',
  'benchmark',
  'region',
  'neighbour',
  'event',
  'improvement',
  'concern',
  'special',
] as const
export type Palette = Readonly<Record<(typeof hues)[number], string>>

/** The hues on paper and in a picture: those of the light screen, each dark enough to be read when it is printed grey. */
export const paperPalette: Palette = {
  ink: '#16202b',
  second: '#4a5663',
  sheet: '#ffffff',
  grid: '#e6e8ea',
  edge: '#b4bcc3',
  band: '#eaf0f4',
  line: '#2c3a48',
  average: '#12436d',
  target: '#6f7b87',
  benchmark: '#801650',
  region: '#1d756d',
  neighbour: '#b04a12',
  event: '#5b2a86',
  improvement: '#0067a5',
  concern: '#b24a00',
  special: '#5b2a86',
}
