import type { FieldProblem } from '../base/errors.ts'
import { type Frequency, nextPeriod, type Period, periodOf } from '../base/period.ts'
import { readTarget, requiredBounds, type TargetFacts } from './target-form.ts'

type Texts = Readonly<Record<string, string>>
export type ProfileSide = 'low' | 'high'

/** A year and a half at least, and a year of months: what fits one dialog. */
const rowsOf: Record<Frequency, number> = {
  monthly: 13,
  quarterly: 9,
  termly: 7,
  'half-yearly': 5,
  annual: 5,
}

/** The periods a profile is written for, from one on. */
export function profilePeriods(frequency: Frequency, start: string): Period[] {
  const periods = [periodOf(frequency, start)]
  while (periods.length < rowsOf[frequency]) {
    periods.push(nextPeriod(frequency, periods.at(-1)?.end ?? start))
  }
  return periods
}

export const profileField = (start: string, side: ProfileSide): string => `${start}.${side}`

/** The periods for which something was typed; in the others the target before goes on. */
export const typedPeriods = (texts: Texts, starts: readonly string[], { polarity }: TargetFacts): string[] =>
  starts.filter((start) =>
    requiredBounds(polarity).some((side) => (texts[profileField(start, side)] ?? '').trim() !== ''),
  )

/** A target for each period that was typed, with one tolerance and one reason. */
export function readProfile(texts: Texts, starts: readonly string[], facts: TargetFacts) {
  const { tolerance = '', rationale = '' } = texts
  const problems: FieldProblem[] = []
  const targets = typedPeriods(texts, starts, facts).map((fromPeriod) => {
    const of = (side: ProfileSide) => texts[profileField(fromPeriod, side)] ?? ''
    const own = { fromPeriod, low: of('low'), high: of('high'), tolerance, rationale }
    const read = readTarget(own, facts)
    for (const { field, sentence } of read.problems) {
      const isOnce = field === 'tolerance' || field === 'rationale'
      const name = field === 'low' || field === 'high' ? profileField(fromPeriod, field) : field
      if (!isOnce || problems.every((each) => each.field !== field)) problems.push({ field: name, sentence })
    }
    const { rationale: _, ...target } = read.target
    return target
  })
  return { targets, problems }
}
