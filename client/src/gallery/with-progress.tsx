import type { ReactNode } from 'react'
import { type Me, type Outputs, useProcedures } from '../base/trpc.ts'
import { manyRows } from './gallery-entry.ts'
import { WithAnswer } from './with-answer.tsx'

type Props = {
  indicator: string
  /** So many things that stand open, or the status of a refusal. */
  how: { items: number } | { refused: number } | 'loading'
  children: ReactNode
}

const listOf = (count: number): Outputs['progress']['list'] => ({
  items: manyRows(count).map((number) => ({
    ...{ kind: 'issue', number, title: `Answers come late, part ${number}`, stands: 'In progress' },
    ...{ who: number % 2 === 0 ? null : 'Northmere Police', dueOn: number % 3 === 0 ? null : '2026-12-07' },
  })),
  mayRaiseIssue: true,
  mayRaiseChallenge: true,
})

const reads: Pick<Me, 'may'> = { may: ['see issues, actions and challenges'] }

/** Nothing is asked of the server. */
export function WithProgress({ indicator, how, children }: Props) {
  const procedures = useProcedures()
  const meKey: readonly unknown[] = procedures.me.get.queryKey()
  return (
    <WithAnswer
      queryKey={procedures.progress.list.queryKey({ indicator, goal: '', issue: '', challenge: '' })}
      known={[{ queryKey: meKey, answer: reads }]}
      how={answered(how)}
    >
      {children}
    </WithAnswer>
  )
}

function answered(how: Props['how']) {
  if (how === 'loading') return how
  if ('items' in how) return { answer: listOf(how.items) }
  const sentence = 'You do not read what is open about this indicator.'
  return { refused: { sentence, who: 'the manager', status: how.refused } }
}
