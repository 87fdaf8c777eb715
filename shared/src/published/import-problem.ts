/** What is wrong with a file, and where: the header is line 1, a whole row has no column. */
export type ImportProblem = { line: number; column: string; sentence: string }
