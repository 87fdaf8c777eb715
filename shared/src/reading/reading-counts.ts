import type { Direction, Signal, Status } from './reading-words.ts'

export type CountedRow = { reading: { status: Status; direction: Direction; signal: Signal } }

/** Rows of indicators by how they stand. */
export type ReadingCounts = {
  indicators: number
  /** Held against an agreed target. */
  judged: number
  offTarget: number
  /** By their control chart. */
  worsening: number
  improving: number
  /** Without a chart, by the same period of the year before. */
  worseThanYearBefore: number
  betterThanYearBefore: number
  noFigure: number
}

export const isOffTarget = ({ reading }: CountedRow): boolean => reading.status === 'off-target'
export const isWorsening = ({ reading }: CountedRow): boolean => reading.signal === 'worsening'
export const isImproving = ({ reading }: CountedRow): boolean => reading.signal === 'improving'
export const hasNoFigure = ({ reading }: CountedRow): boolean => reading.status === 'no-figure'
export const isJudged = ({ reading }: CountedRow): boolean =>
  ['on-target', 'within-tolerance', 'off-target'].includes(reading.status)
const isComparedTo =
  (direction: Direction) =>
  ({ reading }: CountedRow) =>
    reading.signal === 'not-enough-data' && reading.direction === direction

export function countReadings(rows: readonly CountedRow[]): ReadingCounts {
  const count = (is: (row: CountedRow) => boolean): number =>
    rows.reduce((total, row) => (is(row) ? total + 1 : total), 0)
  return {
    indicators: rows.length,
    judged: count(isJudged),
    offTarget: count(isOffTarget),
    worsening: count(isWorsening),
    improving: count(isImproving),
    worseThanYearBefore: count(isComparedTo('worsening')),
    betterThanYearBefore: count(isComparedTo('improving')),
    noFigure: count(hasNoFigure),
  }
}

/** "9 off target, 4 worsening for real."; null without a figure. */
export function readingCountsSentence(counts: ReadingCounts): string | null {
  if (counts.indicators === counts.noFigure) return null
  if (counts.judged === 0) return unjudgedSentence(counts)
  return `${counts.offTarget} off target, ${counts.worsening} worsening for real.`
}

/** Where no figure is held against a target, only which way the figures go can be told. */
export function unjudgedSentence(counts: ReadingCounts): string {
  const { improving, worsening, betterThanYearBefore, worseThanYearBefore } = counts
  const real = `${improving} improving and ${worsening} worsening for real`
  const compared = `${betterThanYearBefore} better and ${worseThanYearBefore} worse than a year before`
  const ways = [
    improving + worsening > 0 ? real : '',
    improving + worsening === 0 || betterThanYearBefore + worseThanYearBefore > 0 ? compared : '',
  ]
  const known = counts.indicators - counts.noFigure
  const figures = known === 1 ? 'One figure without a target' : `${known} figures without targets`
  return `${figures}: ${ways.filter((way) => way !== '').join(', ')}.`
}
