export const seriesKinds = ['partnership', 'agency', 'slice'] as const
export type SeriesKind = (typeof seriesKinds)[number]

const words: Record<SeriesKind, string> = {
  partnership: 'Whole partnership',
  agency: 'One agency',
  slice: 'Part of the whole',
}
export const seriesKindWord = (kind: SeriesKind): string => words[kind]
