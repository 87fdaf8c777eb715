import type { ReturnLine } from '@roundtable/db/queries/return-line.queries.ts'
import type { FieldProblem } from '@roundtable/shared/base/errors.ts'
import { type LineToEnter, problemsOfRow } from '@roundtable/shared/return/return-rules.ts'
import { enteredRowOf, lineToEnterOf, rowName } from './return-line.ts'
import { wholeProblems } from './whole-problems.ts'

/** One line per field: the field is `<series id>.<field>`, the sentence names its row. */
export function sheetProblems(
  rows: readonly ReturnLine[],
  before: (row: ReturnLine) => Pick<LineToEnter, 'usual' | 'line'> = () => ({}),
): FieldProblem[] {
  const problems = rows.flatMap((row) =>
    problemsOfRow({ ...lineToEnterOf(row), ...before(row) }, enteredRowOf(row)).map(
      ({ field, sentence }) => ({
        field: `${row.seriesId}.${field}`,
        sentence: `${rowName(row)}: ${sentence}`,
      }),
    ),
  )
  return problems.length > 0 ? problems : wholeProblems(rows)
}
