export type ImportProblem = { line: number; column: string; sentence: string }

const shown = 50

/** A file that was refused as a whole: the first fifty problems and how many there are; nothing of it is kept. */
export class ImportRefusedError extends Error {
  readonly problems: ImportProblem[]
  readonly total: number

  constructor(fileName: string, problems: readonly ImportProblem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
    super(`${fileName} was refused: ${count}. Nothing of it was kept.`)
    this.name = 'ImportRefusedError'
    this.problems = problems.slice(0, shown)
    this.total = problems.length
  }
}

/** The refusal as lines for a person: what happened, then each problem with its place. */
export function refusalLines(error: ImportRefusedError): string[] {
  const places = error.problems.map(
    ({ line, column, sentence }) => `Line ${line}, ${column === '' ? 'whole row' : column}: ${sentence}`,
  )
  const more = error.total - error.problems.length
  return [error.message, ...places, ...(more > 0 ? [`And ${more} more.`] : [])]
}
