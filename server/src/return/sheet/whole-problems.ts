import type { ReturnLine } from '@roundtable/db/queries/return-line.queries.ts'
import type { FieldProblem } from '@roundtable/shared/base/errors.ts'
import { problemOfWhole } from '@roundtable/shared/disclosure/whole-and-parts.ts'
import { figureEntered } from '@roundtable/shared/return/return-rules.ts'
import { enteredRowOf, lineToEnterOf, publishedOf, rowName } from './return-line.ts'

const nothing = { numerator: null, denominator: null, value: null }

function figureOf(row: ReturnLine) {
  const entered = enteredRowOf(row)
  return entered === null ? (publishedOf(row) ?? nothing) : figureEntered(lineToEnterOf(row), entered)
}

/** Wholes that cannot be what their parts in the same return make. */
export function wholeProblems(rows: readonly ReturnLine[]): FieldProblem[] {
  return rows.flatMap((whole): FieldProblem[] => {
    if (whole.seriesKind !== 'partnership') return []
    const own = rows.filter((row) => row.code === whole.code)
    for (const kind of ['agency', 'slice'] as const) {
      const parts = own.filter((row) => row.seriesKind === kind).map(figureOf)
      const sentence = problemOfWhole(figureOf(whole), parts, whole.unit)
      const field = lineToEnterOf(whole).asksFraction ? 'numerator' : 'value'
      if (sentence !== null) {
        return [{ field: `${whole.seriesId}.${field}`, sentence: `${rowName(whole)}: ${sentence}` }]
      }
    }
    return []
  })
}
