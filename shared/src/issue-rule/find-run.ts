import { type Frequency, previousPeriod } from '../base/period.ts'
import { judgedBefore, onEnd } from '../reading/assurance.ts'
import { findFacts } from '../reading/reading-facts.ts'
import type { ReadingInput, ReadingPoint } from '../reading/reading-input.ts'
import { statusOf } from '../reading/status.ts'
import { pointsOfRule, saysUp } from '../spc/rules.ts'
import { targetInForce } from '../target/target-in-force.ts'
import type { RuleKind } from './rule-kind.ts'

/** What a rule found: from which period to which, by their first days. */
export type Run = { from: string; to: string }

/** Terms begin when the partnership says so: there a missing one is not seen. */
const isBefore = (frequency: Frequency, earlier: string, later: string): boolean =>
  frequency === 'termly' || previousPeriod(frequency, later).start === earlier

/** Where the latest figures have been off target on end, at least so often; a period without a figure ends a run. */
function offTargetRun({ points, targets, indicator }: ReadingInput, periods: number): Run | null {
  const run: ReadingPoint[] = []
  for (const point of points.toReversed()) {
    if (point.reason === 'not-due' && run.length === 0) continue
    const later = run.at(-1)
    if (later !== undefined && !isBefore(indicator.frequency, point.periodStart, later.periodStart)) break
    const target = targetInForce(targets, point.periodStart)
    if (statusOf({ value: point.value, target, polarity: indicator.polarity }) !== 'off-target') break
    run.push(point)
  }
  const [latest] = run
  const first = run.at(-1)
  return latest === undefined || first === undefined || run.length < periods
    ? null
    : { from: first.periodStart, to: latest.periodStart }
}

/** Where the chart says that the latest figure worsens: from the first of the points on end that are marked alike. */
function specialCause(input: ReadingInput): Run | null {
  const { signal, latest, at, drawing, marks } = findFacts(input)
  if (signal !== 'worsening' || latest === null) return null
  let from = latest.periodStart
  for (let i = at - 1; i >= 0; i--) {
    const point = input.points[i]
    const place = drawing.positions[i] ?? -1
    const mark = drawing.marks[place] ?? 0
    if (point === undefined || mark === 0 || saysUp(mark) !== saysUp(marks)) break
    from = point.periodStart
  }
  return { from, to: latest.periodStart }
}

/** Where the target cannot be reached as things are: one run for as long as it holds. */
function beyondLimits(input: ReadingInput): Run | null {
  const { assurance, latest } = findFacts(input)
  const target = latest === null ? null : targetInForce(input.targets, latest.periodStart)
  return assurance === 'fail' && latest !== null && target !== null
    ? { from: target.fromPeriod, to: latest.periodStart }
    : null
}

/** What a rule finds in a line as it is known; null where it finds nothing. Late returns are no figures. */
export function findRun(kind: RuleKind, periods: number, input: ReadingInput): Run | null {
  switch (kind) {
    case 'off-target-run':
      return offTargetRun(input, periods)
    case 'special-cause':
      return specialCause(input)
    case 'beyond-limits':
      return beyondLimits(input)
    case 'late-twice':
      return null
  }
}

/** Periods on end as a run, where they are at least so many. */
export function runOf(starts: readonly string[], least: number): Run | null {
  const [from, to] = [starts[0], starts.at(-1)]
  return from === undefined || to === undefined || starts.length < least ? null : { from, to }
}

/**
 * What a rule finds again in a run that goes on, among the periods that became known since: as many as the rule itself
 * asks for, the chart’s own where the chart says it. Of a target out of reach so many are looked at as say how a figure
 * stands to its target, and all of them have missed it.
 */
export function runSince(
  { kind, periods, run }: { kind: RuleKind; periods: number; run: Run },
  input: ReadingInput,
  isSince: (periodStart: string) => boolean,
): Run | null {
  const starts = input.points.map(({ periodStart }) => periodStart)
  const later = starts.filter((start) => start >= run.from && start <= run.to && isSince(start))
  if (kind === 'off-target-run') return runOf(later, periods)
  if (kind === 'special-cause') {
    const asked = pointsOfRule(findFacts(input).marks)
    const known = input.points.filter(({ value, periodStart }) => value !== null && periodStart <= run.to)
    const latest = known.slice(-asked).map(({ periodStart }) => periodStart)
    return latest.every(isSince) ? runOf(latest, asked) : null
  }
  if (isSince(run.from)) return run
  const judged = judgedBefore({ input, at: starts.indexOf(run.to) }, onEnd)
  const missed = judged.filter(({ point, isMet }) => !isMet && isSince(point.periodStart))
  return runOf(missed.map(({ point }) => point.periodStart).toReversed(), onEnd)
}

/** It goes on from one that was found before: what was said of that one holds for it. */
export const isSameRun = (found: Run, before: Run): boolean =>
  found.from <= before.to && found.to >= before.from
