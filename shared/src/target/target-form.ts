import { canonicalDecimal, compareDecimal } from '../base/decimal.ts'
import type { FieldProblem } from '../base/errors.ts'
import { fromPeriodMissing, longestMeeting, longestReason, problemsOfText } from '../base/form.ts'
import { type Frequency, isPeriodStart } from '../base/period.ts'
import type { Polarity, Unit } from '../figure/figure.ts'
import { parseFigure, validateFigure } from '../figure/figure-entry.ts'

type Target = {
  fromPeriod: string
  low: string | null
  high: string | null
  tolerance: string
  rationale: string
}
export type TargetField = keyof Target
/** What a target can be follows from its indicator. */
export type TargetFacts = { polarity: Polarity; unit: Unit; signed: boolean; frequency: Frequency }
type Problems = FieldProblem<TargetField>[]

/** Which bounds an indicator of this polarity can have. */
export const requiredBounds = (polarity: Polarity): readonly ('low' | 'high')[] =>
  polarity === 'higher' ? ['low'] : polarity === 'lower' ? ['high'] : ['low', 'high']

/**
 * What is wrong with a target; bounds and tolerance are decimals in the indicator's unit. A band is wider than
 * nothing: figures are judged exactly and unrounded, so hardly any rate would ever lie on a single value.
 */
export function problemsOfTarget(target: Target, facts: TargetFacts): Problems {
  if (facts.polarity === 'neutral') {
    return [{ field: 'low', sentence: 'Neither high nor low is better here, so there can be no target.' }]
  }
  return [
    ...problemsOfStart(target.fromPeriod, facts.frequency),
    ...problemsOfBounds(target, facts),
    ...(target.tolerance.startsWith('-')
      ? [{ field: 'tolerance' as const, sentence: 'The tolerance cannot be less than 0.' }]
      : []),
    ...problemsOfText('rationale', target.rationale, {
      missing: 'Say why this target: the board will ask.',
      most: longestReason,
    }),
  ]
}

function problemsOfStart(fromPeriod: string, frequency: Frequency): Problems {
  if (fromPeriod === '') return [{ field: 'fromPeriod', sentence: fromPeriodMissing }]
  if (isPeriodStart(frequency, fromPeriod)) return []
  return [{ field: 'fromPeriod', sentence: 'A target starts on the first day of a reporting period.' }]
}

function problemsOfBounds({ low, high }: Target, { polarity, unit, signed }: TargetFacts): Problems {
  const bounds = { low, high }
  const problems = requiredBounds(polarity).flatMap((field): Problems => {
    const value = bounds[field]
    if (value === null) return [{ field, sentence: boundMissing(polarity, field) }]
    const figure = { numerator: null, denominator: null, value: canonicalDecimal(value) }
    const [problem] = validateFigure(figure, { unit, signed })
    return problem === undefined ? [] : [{ field, sentence: problem.sentence }]
  })
  if (problems.length > 0 || polarity !== 'band' || low === null || high === null) return problems
  if (compareDecimal(low, high) < 0) return []
  return [{ field: 'high', sentence: 'The upper end of the band must be above its lower end.' }]
}

function boundMissing(polarity: Polarity, field: 'low' | 'high'): string {
  if (field === 'low') return 'Enter the least that will do.'
  return polarity === 'lower'
    ? 'Lower is better here: enter the most that will do.'
    : 'Enter the most that will do.'
}

/** What was typed, read as figures; what cannot be read is a problem of its field. */
export function readTarget(
  text: Readonly<Record<TargetField, string>>,
  facts: TargetFacts,
): { target: Target; problems: Problems } {
  const unreadable: Problems = []
  const read = (field: 'low' | 'high' | 'tolerance'): string | null => {
    const parsed = parseFigure(text[field], facts.unit)
    if (parsed.ok) return parsed.value
    unreadable.push({ field, sentence: parsed.sentence })
    return null
  }
  const asked = requiredBounds(facts.polarity)
  const target: Target = {
    fromPeriod: text.fromPeriod,
    low: asked.includes('low') ? read('low') : null,
    high: asked.includes('high') ? read('high') : null,
    tolerance: read('tolerance') ?? '0',
    rationale: text.rationale.trim(),
  }
  const problems = problemsOfTarget(target, facts)
  const readable = problems.filter(({ field }) => !unreadable.some((each) => each.field === field))
  return { target, problems: [...unreadable, ...readable] }
}

export const problemsOfDeclining = ({ reason }: { reason: string }): FieldProblem<'reason'>[] =>
  problemsOfText('reason', reason, {
    missing: 'Say why it is declined: who proposed it will ask.',
    most: longestReason,
  })

/** Why a target is withdrawn; the meeting that decided it, if one did. */
export const problemsOfWithdrawal = ({
  reason,
  meeting,
}: {
  reason: string
  meeting: string
}): FieldProblem<'reason' | 'meeting'>[] => [
  ...problemsOfText('reason', reason, { missing: 'Say why: it stays in the history.', most: longestReason }),
  ...problemsOfText('meeting', meeting, { most: longestMeeting }),
]
