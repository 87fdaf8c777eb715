import type { FieldProblem } from '../base/errors.ts'
import { longestMeeting, longestReason, problemsOfText } from '../base/form.ts'
import type { GoalKind } from './goal-lifecycle.ts'
import { readWeights, weightsUnclear } from './roll-up.ts'

/** The words of a goal, in the order of the form, then why they change. */
export const goalFields = [
  'wording',
  'childWording',
  'why',
  'populationOutcome',
  'story',
  'factors',
  'works',
  'plan',
  'weights',
  'reason',
] as const
export type GoalField = (typeof goalFields)[number]

export const longestOfGoal: Readonly<Record<GoalField, number>> = {
  wording: 200,
  childWording: 200,
  why: longestReason,
  populationOutcome: longestReason,
  story: 4000,
  factors: 4000,
  works: 4000,
  plan: 4000,
  weights: 2000,
  reason: longestReason,
}

const missing: Readonly<Record<GoalField, string | null>> = {
  wording: 'Say the goal in plain words.',
  childWording: 'Say it so that a child would say it.',
  why: 'Say why this goal matters.',
  populationOutcome: 'Say what would be different for children.',
  story: null,
  factors: null,
  works: null,
  plan: null,
  weights: null,
  reason: 'Say why you change it: it stays in the history.',
}

/** How the curve is to be turned: written once a goal is agreed, and changed with it. */
export const curveFields = ['factors', 'works', 'plan'] as const satisfies readonly GoalField[]
export type CurveField = (typeof curveFields)[number]

/** What is written once a goal is agreed. */
export type LaterField = CurveField | 'weights'

export const curveWord: Readonly<Record<CurveField, string>> = {
  factors: 'What lies behind it',
  works: 'What works',
  plan: 'What we will do',
}

/** What is wrong with a new version of a goal; what is left out stays as it is. */
export const problemsOfGoal = (
  text: Readonly<
    Record<Exclude<GoalField, LaterField>, string> & { [field in LaterField]?: string | undefined }
  >,
): FieldProblem<GoalField>[] =>
  goalFields.flatMap((field): FieldProblem<GoalField>[] =>
    field === 'weights' && readWeights(text.weights ?? '') === null
      ? [{ field, sentence: weightsUnclear }]
      : problemsOfText(field, text[field] ?? '', { missing: missing[field], most: longestOfGoal[field] }),
  )

export type ProposedField = Exclude<GoalField, LaterField | 'reason'>
export const proposedFields = [
  'wording',
  'childWording',
  'why',
  'populationOutcome',
  'story',
] as const satisfies readonly ProposedField[]

/** What is wrong with a goal that is proposed. */
export const problemsOfProposal = (
  text: Readonly<Record<ProposedField, string>>,
  kind: GoalKind = 'goal',
): FieldProblem<ProposedField>[] =>
  proposedFields.flatMap((field) =>
    problemsOfText(field, text[field], {
      missing: kind === 'goal' || field === 'wording' ? missing[field] : null,
      most: longestOfGoal[field],
    }),
  )

/** Why a goal was declined, ended or restored; the meeting that decided it, if one did. */
export const problemsOfGoalStep = ({
  reason,
  meeting,
}: {
  reason: string
  meeting: string
}): FieldProblem<'reason' | 'meeting'>[] => [
  ...problemsOfText('reason', reason, {
    missing: 'Say why: it stays in the history.',
    most: longestReason,
  }),
  ...problemsOfText('meeting', meeting, { most: longestMeeting }),
]
