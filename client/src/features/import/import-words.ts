import { counted } from '../../format.ts'

type Counts = { ready: number; withProblems: number; same: number; left: number }

/** "12 changes. 2 rows have a problem and are not saved. 5 say what stands already. 3 are left out." */
export function countSentence({ ready, withProblems, same, left }: Counts): string {
  const parts = [ready === 0 ? 'Nothing would change.' : `${counted(ready, 'change')}.`]
  if (withProblems === 1) parts.push('1 row has a problem and is not saved.')
  if (withProblems > 1) parts.push(`${counted(withProblems, 'row')} have a problem and are not saved.`)
  if (same > 0) parts.push(`${counted(same, 'row')} ${same === 1 ? 'says' : 'say'} what stands already.`)
  if (left > 0) parts.push(`${counted(left, 'row')} ${left === 1 ? 'is' : 'are'} left out.`)
  return parts.join(' ')
}
