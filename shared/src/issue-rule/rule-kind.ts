import type { FieldProblem } from '../base/errors.ts'
import { longestReason, problemsOfText, wholeNumber } from '../base/form.ts'

/** What a rule looks for among the figures of a line, or the returns of an agency. */
export const ruleKinds = ['off-target-run', 'special-cause', 'late-twice', 'beyond-limits'] as const
export type RuleKind = (typeof ruleKinds)[number]

type Words = { word: string; sentence: (periods: number) => string }

const words: Record<RuleKind, Words> = {
  'off-target-run': {
    word: 'Off target several periods running',
    sentence: (periods) => `An indicator is off target ${periods} periods running.`,
  },
  'special-cause': {
    word: 'Worsening for real',
    sentence: () => 'The control chart of an indicator says that its figures are worsening, not by chance.',
  },
  'late-twice': {
    word: 'Return late several times running',
    sentence: (periods) => `An agency’s return is late ${periods} times running.`,
  },
  'beyond-limits': {
    word: 'Target beyond the limits',
    sentence: () => 'The target of an indicator lies beyond its limits: it cannot be reached as things are.',
  },
}
export const ruleWord = (kind: RuleKind): string => words[kind].word
export const ruleSentence = (kind: RuleKind, periods: number): string => words[kind].sentence(periods)

export const countsPeriods = (kind: RuleKind): boolean => kind === 'off-target-run' || kind === 'late-twice'
export const usualPeriods = 2
const [fewest, most] = [1, 12]

export type RuleText = { kind: RuleKind; periods: string; reason: string }

/** What is wrong with a rule as the manager sets it. */
export function problemsOfRule({ kind, periods, reason }: RuleText): FieldProblem<'periods' | 'reason'>[] {
  const count = wholeNumber(periods)
  const problems: FieldProblem<'periods' | 'reason'>[] =
    !countsPeriods(kind) || (count >= fewest && count <= most)
      ? []
      : [{ field: 'periods', sentence: `Enter a whole number from ${fewest} to ${most}.` }]
  return [
    ...problems,
    ...problemsOfText('reason', reason, {
      missing: 'Say why: it stays in the history of the rule.',
      most: longestReason,
    }),
  ]
}
