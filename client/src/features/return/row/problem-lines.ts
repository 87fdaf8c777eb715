import { isRequiredWord, phraseOf } from '@roundtable/shared/figure/entry-fields.ts'
import type { RowProblem } from '@roundtable/shared/return/return-rules.ts'

/** What is still to be said about one figure is one line of the summary, which leads to the first of its fields. */
export function inOneLine(problems: readonly RowProblem[]): RowProblem[] {
  const missing = problems.filter(({ field }) => isRequiredWord(field))
  const [first] = missing
  if (first === undefined || missing.length === 1) return [...problems]
  const because = first.sentence.split(':')[0]
  const sentence = `${because}: say ${phraseOf(missing.map(({ field }) => field))}.`
  return problems.flatMap((each) => {
    if (each === first) return [{ field: first.field, sentence }]
    return missing.includes(each) ? [] : [each]
  })
}
