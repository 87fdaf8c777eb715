import { canonicalDecimal } from '../base/decimal.ts'
import type { Polarity, Unit } from '../figure/figure.ts'
import type { Course } from '../spc/course.ts'
import { ruleSentence, saysUp } from '../spc/rules.ts'
import type { Target } from '../target/target.ts'
import { targetInForce } from '../target/target-in-force.ts'
import { assuranceSentences } from './assurance-sentences.ts'
import { isRunOver } from './calm-sentences.ts'
import { meaningOfMove } from './direction.ts'
import { messageOf } from './message.ts'
import { courseIn, wayOfPoint } from './movement.ts'
import { type Facts, findFacts } from './reading-facts.ts'
import type { ReadingInput, ReadingPoint } from './reading-input.ts'
import { hasSeason } from './reading-nouns.ts'
import {
  breakSentence,
  briefSentence,
  changeSentence,
  chartSentence,
  noiseSentence,
  seasonSentence,
  statusSentence,
  stepSentence,
} from './reading-sentences.ts'
import { type Assurance, type Direction, type Signal, type Status, statusWord } from './reading-words.ts'
import { statusOf } from './status.ts'
import { proposalOf, type StepProposal } from './step-proposal.ts'

export const pointTypes = [
  'common-cause',
  'improvement',
  'concern',
  'neutral-high',
  'neutral-low',
  'none',
] as const
/** 'none' where there is no figure or no limits. */
export type PointType = (typeof pointTypes)[number]

/** What the figures of a series say in a row of a table. `sentence` reads status and chart together. */
export type RowReading = {
  status: Status
  direction: Direction
  signal: Signal
  assurance: Assurance
  sentence: string
  /** Position of the latest point that is due; -1 where there is none. */
  latestAt: number
  target: Target | null
}

export type PointReading = {
  target: Target | null
  status: Status
  pointType: PointType
  /** The rule the point breaks, in words. */
  pointSentence: string | null
  /** Decimal text in the indicator's unit, limits cut to what can happen; null where there are none. */
  mean: string | null
  lowerLimit: string | null
  upperLimit: string | null
  /** True where a new definition starts. */
  breakBefore: boolean
}

export type WordReading = RowReading & {
  message: string
  /** Beside the chart, the most telling first. */
  sentences: string[]
}

export type SeriesReading = WordReading & {
  points: PointReading[]
  proposal: StepProposal | null
  /** Each figure is held against its own time of the year. */
  seasonal: boolean
}

function rowSentence(facts: Facts): string {
  const { status, signal } = facts
  const change = briefSentence(facts)
  if (status !== 'off-target' && status !== 'within-tolerance') return change
  const word = statusWord(status)
  if (signal === 'no-real-change' && isRunOver(facts)) return `${word}; ${change}`
  if (signal === 'no-real-change') {
    return `${word} and within common cause: ${change.charAt(0).toLowerCase()}${change.slice(1)}`
  }
  return `${change.replace(/\.$/, '')}; ${word.toLowerCase()}.`
}

function rowOf(facts: Facts): RowReading {
  const { status, direction, signal, assurance, at, target } = facts
  return { status, direction, signal, assurance, sentence: rowSentence(facts), latestAt: at, target }
}

/**
 * Status, direction, signal and assurance of a series and one sentence that reads them together, all from one set
 * of facts, so that none can contradict another. The points must have been disclosed for their audience before.
 */
export function readRow(input: ReadingInput): RowReading {
  return rowOf(findFacts(input))
}

/** The same with the message and all sentences. */
function wordsOf(facts: Facts): WordReading {
  const sentences = [
    changeSentence(facts),
    statusSentence(facts),
    ...assuranceSentences(facts),
    noiseSentence(facts),
    seasonSentence(facts),
    stepSentence(facts),
    chartSentence(facts),
    breakSentence(facts),
  ].filter((sentence) => sentence !== null)
  return { ...rowOf(facts), message: messageOf(facts), sentences }
}

/** And with what the chart and its table need of each point. */
export function readSeries(input: ReadingInput): SeriesReading {
  const facts = findFacts(input)
  const { unit } = input.indicator
  const courses = coursesOf(facts)
  const isSigned = facts.drawing.values.some((value) => value < 0 || (unit === 'percent' && value > 100))
  const line = (height: number | undefined) => lineText(height, unit, isSigned)
  return {
    ...wordsOf(facts),
    proposal: proposalOf(facts),
    seasonal: hasSeason(facts),
    points: input.points.map((point, i) => pointReading(facts, { courses, line }, { point, i })),
  }
}

/** Where each segment of the chart has gone, by the segment's first position. */
const coursesOf = ({ drawing, segment, course }: Facts): Map<number, Course | null> =>
  new Map(
    drawing.segments.map((each) => [
      each.start,
      each === segment ? course : Number.isNaN(each.upper) ? null : courseIn(drawing, each),
    ]),
  )

function pointReading(
  facts: Facts,
  {
    courses,
    line,
  }: {
    courses: ReadonlyMap<number, Course | null>
    line: (height: number | undefined) => string | null
  },
  { point, i }: { point: ReadingPoint; i: number },
): PointReading {
  const { input, drawing } = facts
  const { polarity } = input.indicator
  const position = drawing.positions[i] ?? -1
  const segment = drawing.segments.find((s) => position >= s.start && position < s.end)
  const target = targetInForce(input.targets, point.periodStart)
  const marks = drawing.marks[position] ?? 0
  const before = input.points[i - 1]?.periodStart
  const { limits, effects } = drawing
  const way =
    segment === undefined
      ? 'neither'
      : wayOfPoint(drawing, { segment, course: courses.get(segment.start) ?? null, at: position })
  const hasFigure = point.value !== null && segment !== undefined && !Number.isNaN(segment.upper)
  return {
    target,
    status: statusOf({ value: point.value, target, polarity }),
    pointType: hasFigure ? pointTypeOf({ value: point.value ?? '', marks, way, polarity, target }) : 'none',
    pointSentence: marks === 0 ? null : ruleSentence(marks, effects !== null),
    mean: line(segment === undefined ? undefined : segment.mean + (effects?.[position] ?? 0)),
    lowerLimit: line(limits?.lower[position] ?? segment?.lower),
    upperLimit: line(limits?.upper[position] ?? segment?.upper),
    breakBefore:
      before !== undefined && input.breaks.some((start) => start > before && start <= point.periodStart),
  }
}

/** A side that says nothing by itself is told as the side it is. */
function pointTypeOf({
  value,
  marks,
  way,
  polarity,
  target,
}: {
  value: string
  marks: number
  way: ReturnType<typeof wayOfPoint>
  polarity: Polarity
  target: Target | null
}): PointType {
  if (marks === 0) return 'common-cause'
  const meaning = way === 'neither' ? null : meaningOfMove({ rises: way === 'up', value, polarity, target })
  if (meaning === 'improving') return 'improvement'
  if (meaning === 'worsening') return 'concern'
  return saysUp(marks) ? 'neutral-high' : 'neutral-low'
}

const linePlaces = 6

/** Lines are drawn no lower than 0 where no value is negative, and no higher than 100 per cent. */
function lineText(line: number | undefined, unit: Unit, isSigned: boolean): string | null {
  if (line === undefined || !Number.isFinite(line)) return null
  const most = unit === 'percent' ? 100 : Number.POSITIVE_INFINITY
  const drawn = isSigned ? line : Math.min(most, Math.max(0, line))
  return Math.abs(drawn) < 1e15 ? canonicalDecimal(drawn.toFixed(linePlaces)) : null
}
