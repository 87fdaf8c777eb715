import type { Point } from './chart-point.ts'
import { isUnpublished } from './point-words.ts'

export type MarkKind = 'common' | 'improvement' | 'concern' | 'special'

const kinds: Record<Point['pointType'], MarkKind> = {
  'common-cause': 'common',
  none: 'common',
  improvement: 'improvement',
  concern: 'concern',
  'neutral-high': 'special',
  'neutral-low': 'special',
}

/** The mark of a point: signals have their own shape and hue, and only where the control chart is shown. */
export const markOf = (point: Pick<Point, 'pointType'>, control: boolean): MarkKind =>
  control ? kinds[point.pointType] : 'common'

/** Outlines around 0 0, as paths of SVG. */
export const markShapes: Record<MarkKind, string> = {
  common: 'M0-3.6a3.6 3.6 0 1 1 0 7.2a3.6 3.6 0 1 1 0-7.2z',
  improvement: 'M0-6.2L6 4.8H-6z',
  concern: 'M0 6.2L6-4.8H-6z',
  special: 'M0-6.4L6.4 0L0 6.4L-6.4 0z',
}

const keyWords = {
  improvement: 'Improving, not by chance',
  concern: 'Worsening, not by chance',
  special: 'Not by chance, by itself neither better nor worse',
  hollow: 'Not published yet',
  revised: 'Revised',
  provisional: 'Provisional',
  base: 'Small numbers: read with care',
  said: 'Has a commentary',
} as const

export type MarkKey = keyof typeof keyWords

function hasMark(point: Point, key: MarkKey, control: boolean): boolean {
  if (key === 'hollow') return isUnpublished(point)
  if (key === 'revised' || key === 'provisional') return point.state === key
  if (key === 'base') return point.smallBase
  if (key === 'said') return point.commentary !== null
  return markOf(point, control) === key
}

/** What the marks on a chart mean; only those that are on it. */
export function keyOf(points: readonly Point[], control: boolean): { key: MarkKey; word: string }[] {
  const shown = points.filter(({ value }) => value !== null)
  return markKeys
    .filter((key) => shown.some((point) => hasMark(point, key, control)))
    .map((key) => ({ key, word: keyWords[key] }))
}

const markKeys: readonly MarkKey[] = [
  'improvement',
  'concern',
  'special',
  'hollow',
  'revised',
  'provisional',
  'base',
  'said',
]
