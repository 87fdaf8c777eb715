import { absenceSymbol, absenceWord } from '../figure/absence.ts'
import { canonicalText } from './canonical.ts'
import type { Exhibit, ShownIndicator } from './exhibit.ts'

/** What stands where something was taken out of a new cut. */
export const takenOutMark = '[taken out]'

type Point = ShownIndicator['points'][number]
type Figure = NonNullable<ShownIndicator['latest']>
type ShownGoal = NonNullable<Extract<Exhibit, { kind: 'goal' }>['shown']>
type ShownExceptions = NonNullable<Extract<Exhibit, { kind: 'exceptions' }>['shown']>

/** Counts what is taken out, and answers what stands in its place. */
function newTaking() {
  let count = 0
  const out = <T>(instead: T): T => {
    count += 1
    return instead
  }
  return {
    count: () => count,
    out,
    /** What is the same in both stays. */
    kept: <T, Instead>(was: T, may: unknown, instead: Instead): T | Instead =>
      isSame(was, may) ? was : out(instead),
    /** Of a list, what is in both. */
    in: <T>(was: readonly T[], may: readonly unknown[]): T[] => {
      const there = new Set(may.map(textOf))
      return was.filter((each) => there.has(textOf(each)) || out(false))
    },
  }
}
type Taking = ReturnType<typeof newTaking>

const textOf = (value: unknown): string => canonicalText(value === undefined ? null : value)
const isSame = (one: unknown, other: unknown): boolean => textOf(one) === textOf(other)

const hidden = {
  ...{ numerator: null, denominator: null, value: null, smallBase: false },
  ...{ text: absenceWord.suppressed, symbol: absenceSymbol.suppressed },
}

const told = ({ value, text, symbol, smallBase }: Figure) => ({ value, text, symbol, smallBase })

/** A figure as both tell it: hidden where one hides it or tells it otherwise; its parts, where both tell them. */
function narrowedFigure<F extends Figure>(taking: Taking, was: F, may: Figure | null | undefined): F {
  if (was.value === null && was.numerator === null && was.denominator === null) return was
  if (may === null || may === undefined || !isSame(told(was), told(may)))
    return taking.out({ ...was, ...hidden })
  return {
    ...was,
    numerator: taking.kept(was.numerator, may.numerator, null),
    denominator: taking.kept(was.denominator, may.denominator, null),
  }
}

function narrowedPoint(taking: Taking, was: Point, may: Point | undefined): Point {
  const point = narrowedFigure(taking, was, may)
  const unlike = point.value === was.value ? 'not-judged' : 'no-figure'
  return {
    ...point,
    status: was.status === may?.status ? was.status : unlike,
    interval: isSame(was.interval, may?.interval) ? was.interval : null,
    mean: was.mean === may?.mean ? was.mean : null,
    lowerLimit: was.lowerLimit === may?.lowerLimit ? was.lowerLimit : null,
    upperLimit: was.upperLimit === may?.upperLimit ? was.upperLimit : null,
    pointType: was.pointType === may?.pointType ? was.pointType : 'none',
    pointSentence: was.pointSentence === may?.pointSentence ? was.pointSentence : null,
    commentary: was.commentary === null || may?.commentary != null ? was.commentary : taking.out(null),
    revisions: taking.in(was.revisions, may?.revisions ?? []),
  }
}

const noReading: ShownIndicator['reading'] = {
  status: 'not-judged',
  direction: 'not-enough-data',
  signal: 'not-enough-data',
  assurance: 'none',
  sentence: takenOutMark,
}

const figuresOf = ({ code: _, name: __, accountabilities: ___, decision: ____, ...rest }: ShownIndicator) =>
  rest

function narrowedIndicator(taking: Taking, was: ShownIndicator, may: ShownIndicator): ShownIndicator {
  if (isSame(figuresOf(was), figuresOf(may))) return was
  const points = new Map(may.points.map((point) => [point.periodStart, point]))
  const notes = new Map(may.annotations.map((note) => [note.id, note.note]))
  const { story } = was
  return {
    ...was,
    message: taking.kept(was.message, may.message, takenOutMark),
    latest:
      was.latest === null
        ? null
        : narrowedFigure(
            taking,
            was.latest,
            may.latest?.periodStart === was.latest.periodStart
              ? may.latest
              : points.get(was.latest.periodStart),
          ),
    reading: taking.kept(was.reading, may.reading, noReading),
    sentences: taking.in(was.sentences, may.sentences),
    forecast: taking.kept(was.forecast, may.forecast, null),
    stepChanges: taking.in(was.stepChanges, may.stepChanges),
    annotations: was.annotations.filter(({ id, note }) => notes.get(id) === note || taking.out(false)),
    chart: isSame(was.chart, may.chart) ? was.chart : { ...was.chart, suggestedReason: takenOutMark },
    targetText: taking.kept(was.targetText, may.targetText, null),
    points: was.points.map((point) => narrowedPoint(taking, point, points.get(point.periodStart))),
    benchmarks: taking.in(was.benchmarks, may.benchmarks),
    ...(story === undefined
      ? {}
      : { story: { versions: taking.in(story.versions, may.story?.versions ?? []) } }),
  }
}

/** Of the same periods, each value that both tell; of others none. */
function narrowedValues(taking: Taking, was: readonly (string | null)[], may: readonly (string | null)[]) {
  if (was.length !== may.length) return taking.out(was.map(() => null))
  return was.map((value, at) => (value === null ? null : taking.kept(value, may[at], null)))
}

function narrowedGoal(taking: Taking, was: ShownGoal, may: ShownGoal): ShownGoal {
  const rows = new Map(may.indicators.map((row) => [row.code, row]))
  return {
    ...was,
    sentence: taking.kept(was.sentence, may.sentence, takenOutMark),
    indicators: was.indicators.map(({ beside, ...row }) => {
      const now = rows.get(row.code)
      return {
        ...row,
        values: narrowedValues(taking, row.values, now?.values ?? []),
        latest: row.latest === null ? null : narrowedFigure(taking, row.latest, now?.latest),
        reading: taking.kept(row.reading, now?.reading, noReading),
        open: taking.in(row.open, now?.open ?? []),
        ...(beside !== undefined && beside === now?.beside ? { beside } : {}),
      }
    }),
  }
}

const narrowedExceptions = (taking: Taking, was: ShownExceptions, may: ShownExceptions): ShownExceptions => ({
  ...was,
  worse: Math.min(was.worse, may.worse),
  better: Math.min(was.better, may.better),
  shown: taking.in(was.shown, [...may.shown, ...withoutWhy(may)]),
  leftOut: taking.in(was.leftOut, may.leftOut),
})
const withoutWhy = ({ leftOut }: ShownExceptions) => leftOut.map(({ why: _, ...row }) => row)

function narrowed(taking: Taking, was: Exhibit, may: Exhibit): Exhibit {
  if (was.shown === null) return was
  if (was.kind !== may.kind || may.shown === null) return taking.out(emptied(was))
  if (was.kind === 'indicator' && may.kind === 'indicator')
    return { ...was, shown: narrowedIndicator(taking, was.shown, may.shown) }
  if (was.kind === 'goal' && may.kind === 'goal')
    return { ...was, shown: narrowedGoal(taking, was.shown, may.shown) }
  if (was.kind === 'exceptions' && may.kind === 'exceptions')
    return { ...was, shown: narrowedExceptions(taking, was.shown, may.shown) }
  return was
}

const emptied = ({ kind, reference }: Exhibit): Exhibit => ({ kind, reference, shown: null })

/**
 * What was frozen, without what the same reader may not read any more: never more than stood in it, and never more
 * than they may see. Each record says how much of it was taken out.
 */
export function narrowedExhibit(was: Exhibit, may: Exhibit): Exhibit {
  const taking = newTaking()
  const exhibit = narrowed(taking, was, may)
  return taking.count() === 0 ? was : { ...exhibit, takenOut: taking.count() }
}
