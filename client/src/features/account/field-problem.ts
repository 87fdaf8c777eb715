export type FieldProblem = { field: string; sentence: string }

export const sentenceFor = (problems: readonly FieldProblem[], field: string): string | undefined =>
  problems.find((each) => each.field === field)?.sentence
