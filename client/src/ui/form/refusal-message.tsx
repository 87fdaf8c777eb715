import { fieldProblemsOf, type Refused, refusalSentence } from '../../base/refusal.ts'
import { ProblemSummary } from './problem-summary.tsx'

/** Why an act without a form was refused: it takes the focus, and is in sight wherever the button stood. */
export function RefusalMessage({ error }: { error: Refused | null }) {
  return <ProblemSummary problems={error === null ? [] : problemsOf(error)} />
}

/** What is wrong with each part of what was sent; of the whole where nothing is said of a part. */
function problemsOf(error: Refused) {
  const parts = fieldProblemsOf(error).map(({ sentence }) => ({ field: '', sentence }))
  return parts.length > 0 ? parts : [{ field: '', sentence: refusalSentence(error) }]
}
