import type { AnswerRow } from '@roundtable/db/queries/accountability.queries.ts'

/** Who is accountable for a goal; null where nobody is. */
export const accountableFor = (answers: readonly AnswerRow[], goalId: string): AnswerRow | null =>
  answers.find((answer) => answer.goalId === goalId && answer.kind === 'accountable') ?? null
