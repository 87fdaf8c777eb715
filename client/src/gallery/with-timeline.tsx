import type { ReactNode } from 'react'
import { type Outputs, useProcedures } from '../base/trpc.ts'
import { manyRows } from './gallery-entry.ts'
import { WithAnswer } from './with-answer.tsx'

type Props = {
  code: string
  /** So many entries, or the status of a refusal. */
  how: { entries: number } | { refused: number } | 'loading'
  children: ReactNode
}

const pageOf = (count: number): Outputs['timeline']['list'] => ({
  entries: manyRows(count).map((n) => ({
    id: `${n}`,
    at: '2026-11-23T09:00:00.000Z',
    what: 'Reworded',
    sentence: `Version ${n} of the goal.`,
    who: n % 2 === 0 ? null : 'Ruth Calder',
    deputyFor: null,
    onBehalf: false,
    reason: n % 3 === 0 ? 'Said more plainly.' : null,
    indicatorCode: n % 4 === 0 ? 'CL01' : null,
  })),
  next: null,
})

/** Nothing is asked of the server. */
export function WithTimeline({ code, how, children }: Props) {
  const queryKey = useProcedures().timeline.list.queryKey({ kind: 'goal', code })
  return (
    <WithAnswer queryKey={queryKey} how={answered(how)}>
      {children}
    </WithAnswer>
  )
}

function answered(how: Props['how']) {
  if (how === 'loading') return how
  if ('entries' in how) return { answer: pageOf(how.entries) }
  const sentence = 'This goal is not among those granted to you.'
  return { refused: { sentence, who: 'the board', status: how.refused } }
}
