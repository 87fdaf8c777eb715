import type { listBenchmarkMatches } from '@roundtable/db/queries/benchmark-file.queries.ts'

type Match = Awaited<ReturnType<typeof listBenchmarkMatches>>[number]

/** The matches of a form as one text: another one means that a file was read by what no longer holds. */
export const matchesOf = (matches: readonly Match[], form: string): string =>
  JSON.stringify(
    matches
      .filter((match) => match.form === form)
      .map(({ measure, indicatorId, numerator, denominator }) => [
        measure,
        indicatorId,
        numerator,
        denominator,
      ]),
  )
