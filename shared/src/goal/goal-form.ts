import type { FieldProblem } from '../base/errors.ts'
import { longestReason, problemsOfText } from '../base/form.ts'

/** The words of a goal, in the order of the form, then why they change. */
export const goalFields = ['wording', 'childWording', 'why', 'populationOutcome', 'story', 'reason'] as const
export type GoalField = (typeof goalFields)[number]

export const longestOfGoal: Readonly<Record<GoalField, number>> = {
  wording: 200,
  childWording: 200,
  why: longestReason,
  populationOutcome: longestReason,
  story: 4000,
  reason: longestReason,
}

const missing: Readonly<Record<GoalField, string | null>> = {
  wording: 'Say the goal in plain words.',
  childWording: 'Say it so that a child would say it.',
  why: 'Say why this goal matters.',
  populationOutcome: 'Say what would be different for children.',
  story: null,
  reason: 'Say why you change it: it stays in the history.',
}

/** What is wrong with a new version of a goal. */
export const problemsOfGoal = (text: Readonly<Record<GoalField, string>>): FieldProblem<GoalField>[] =>
  goalFields.flatMap((field) =>
    problemsOfText(field, text[field], { missing: missing[field], most: longestOfGoal[field] }),
  )
