import type { FieldProblem } from '../base/errors.ts'
import { longestReason, problemsOfText } from '../base/form.ts'
import { problemsOfThresholds, type Thresholds } from './disclosure-rules.ts'

export type RulesField = keyof Thresholds | 'reason'

/** What is wrong with a new version of the rules for small numbers. */
export const problemsOfRules = (rules: Thresholds & { reason: string }): FieldProblem<RulesField>[] => [
  ...problemsOfThresholds(rules),
  ...problemsOfText('reason', rules.reason, { missing: 'Say why the rules change.', most: longestReason }),
]
