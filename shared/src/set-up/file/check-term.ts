import type { FieldProblem } from '../../base/errors.ts'
import { type Term, terms, termWord } from '../../partnership/term.ts'
import { problemsOfTerms, type TermText } from '../../partnership/term-form.ts'
import { type Cells, storedOf, textIn } from '../sheet/columns.ts'
import { termWords } from '../sheet/term-sheet.ts'
import type { After } from './after-file.ts'
import { type RowPlan, willWrite } from './row-plan.ts'

export const yearIn = (cells: Cells): number => Number(textIn(cells, 'year').slice(0, 4))
const termIn = (cells: Cells): Term | undefined =>
  terms.find((term) => term === storedOf(termWords, textIn(cells, 'term')))

/** The terms of a school year as its dialog has them; of two rows about one the later holds. */
export function termsIn(rows: readonly Cells[]): TermText {
  const day = (term: Term, key: 'from' | 'until') =>
    textIn(rows.findLast((cells) => termIn(cells) === term) ?? {}, key)
  return {
    autumnFrom: day('autumn', 'from'),
    autumnUntil: day('autumn', 'until'),
    springFrom: day('spring', 'from'),
    springUntil: day('spring', 'until'),
    summerFrom: day('summer', 'from'),
    summerUntil: day('summer', 'until'),
  }
}

/** What is wrong with a term beside the others of its year; of one that is not written this row tells it. */
export function checkTerm({ cells }: RowPlan, after: After): FieldProblem[] {
  const term = termIn(cells)
  if (textIn(cells, 'year') === '') return [{ field: 'year', sentence: 'Say the school year.' }]
  if (term === undefined) return [{ field: 'term', sentence: 'Say which term it is.' }]
  if (textIn(cells, 'from') === '') return [{ field: 'from', sentence: 'Enter the first day of the term.' }]
  const year = after('terms', cells, 'year')
  const problems = problemsOfTerms(termsIn(year.map((each) => each.cells)), { year: yearIn(cells) })
  return problems.flatMap(({ field, sentence }) => {
    const [of] = terms.filter((each) => field.startsWith(each))
    const column = field.endsWith('From') ? 'from' : 'until'
    if (of === term) return [{ field: column, sentence }]
    const other = year.find((each) => termIn(each.cells) === of)
    const isWritten = other?.plan !== null && other?.plan !== undefined && willWrite(other.plan)
    return isWritten || of === undefined ? [] : [{ field: 'until', sentence: `${termWord(of)}: ${sentence}` }]
  })
}
