import { DomainError, type FieldProblem } from '@roundtable/shared/base/errors.ts'

/** Refuses what the form refuses, each problem at its field. */
export function assertNoProblems(problems: readonly FieldProblem[]): void {
  const [first] = problems
  if (first !== undefined) throw new DomainError('bad-input', first.sentence, { fields: problems })
}
