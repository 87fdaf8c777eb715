import { counted } from '../../base/format.ts'

type Counts = { ready: number; leftOut: number; withProblems: number; same: number; left: number }

function changesSentence(ready: number, leftOut: number): string {
  if (ready === 0) return 'Nothing would change.'
  return leftOut === 0
    ? `${counted(ready, 'change')}.`
    : `${ready - leftOut} of ${counted(ready, 'change')} ticked to be saved.`
}

/** "12 changes. 2 rows have a problem and are not saved. 5 say what stands already. 3 are left out." */
export function countSentence({ ready, leftOut, withProblems, same, left }: Counts): string {
  const parts = [changesSentence(ready, leftOut)]
  if (withProblems === 1) parts.push('1 row has a problem and is not saved.')
  if (withProblems > 1) parts.push(`${counted(withProblems, 'row')} have a problem and are not saved.`)
  if (same > 0) parts.push(`${counted(same, 'row')} ${same === 1 ? 'says' : 'say'} what stands already.`)
  if (left > 0) parts.push(`${counted(left, 'row')} ${left === 1 ? 'is' : 'are'} left out.`)
  return parts.join(' ')
}

export function whyNot(openQuestions: number, ready: number, taken: number): string | null {
  if (openQuestions > 0) return 'Answer the questions first.'
  if (ready === 0) return 'There is nothing to save.'
  return taken === 0 ? 'Every line is left out: tick one to save it.' : null
}

export const saveWords = (taken: number): string =>
  taken === 0 ? 'Save changes' : `Save ${counted(taken, 'change')}`
