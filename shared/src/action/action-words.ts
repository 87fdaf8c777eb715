export const impactAnswers = ['yes', 'no', 'too-early', 'cannot-tell'] as const
export type ImpactAnswer = (typeof impactAnswers)[number]

const answers: Record<ImpactAnswer, string> = {
  yes: 'Yes, it made a difference',
  no: 'No, it made none',
  'too-early': 'Too early to say',
  'cannot-tell': 'Cannot tell',
}
export const impactAnswerWord = (answer: ImpactAnswer): string => answers[answer]

export const testDecisions = ['keep', 'change', 'stop'] as const
export type TestDecision = (typeof testDecisions)[number]

const decisions: Record<TestDecision, string> = {
  keep: 'Keep it, and make it usual',
  change: 'Change it, and try again',
  stop: 'Stop it',
}
export const testDecisionWord = (decision: TestDecision): string => decisions[decision]

export const actionSubjects = ['indicator', 'goal', 'issue', 'challenge'] as const
export type ActionSubject = (typeof actionSubjects)[number]

const subjects: Record<ActionSubject, string> = {
  indicator: 'Indicator',
  goal: 'Goal',
  issue: 'Issue',
  challenge: 'Challenge',
}
export const actionSubjectWord = (kind: ActionSubject): string => subjects[kind]
