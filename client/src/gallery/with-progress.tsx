import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Refused } from '../base/refusal.ts'
import { type Me, type Outputs, useProcedures } from '../base/trpc.ts'
import { manyRows } from './gallery-entry.ts'

type Props = {
  indicator: string
  /** So many things that stand open, or the status of a refusal. */
  how: { items: number } | { refused: number } | 'loading'
  children: ReactNode
}

class Refusal extends Error implements Refused {
  data: Refused['data']
  constructor(httpStatus: number) {
    super('You do not read what is open about this indicator.')
    this.data = {
      httpStatus,
      refusal: { code: 'refused', fields: [], who: 'the manager', requestId: 'r-1', current: null },
    }
  }
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

/** A cache of its own that holds the answer, or none: nothing is asked of the server. */
export function WithProgress({ indicator, how, children }: Props) {
  const procedures = useProcedures()
  const queryKey = procedures.progress.list.queryKey({ indicator, goal: '', issue: '', challenge: '' })
  const meKey: readonly unknown[] = procedures.me.get.queryKey()
  const [client] = useState(() => {
    const made = new QueryClient({ defaultOptions: { queries: { enabled: false, retryOnMount: false } } })
    made.setQueryData(meKey, reads)
    if (how === 'loading') return made
    if ('items' in how) {
      made.setQueryData(queryKey, listOf(how.items))
      return made
    }
    const error = new Refusal(how.refused)
    made.getQueryCache().build(made, { queryKey }).setState({ status: 'error', error })
    return made
  })
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
