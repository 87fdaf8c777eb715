import type { RowProblem } from '@roundtable/shared/return/return-rules.ts'

const words: readonly string[] = ['happened', 'why', 'next']
const named: Record<string, string> = { happened: 'what happened', why: 'why', next: 'what next' }

/** What is still to be said about one figure is one line of the summary, which leads to the first of its fields. */
export function inOneLine(problems: readonly RowProblem[]): RowProblem[] {
  const missing = problems.filter(({ field }) => words.includes(field))
  const [first] = missing
  if (first === undefined || missing.length === 1) return [...problems]
  const names = missing.map(({ field }) => named[field] ?? '')
  const because = first.sentence.split(':')[0]
  const sentence = `${because}: say ${names.slice(0, -1).join(', ')} and ${names.at(-1)}.`
  return problems.flatMap((each) => {
    if (each === first) return [{ field: first.field, sentence }]
    return missing.includes(each) ? [] : [each]
  })
}
