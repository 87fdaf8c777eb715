import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Refused } from '../base/refusal.ts'
import { type Outputs, useProcedures } from '../base/trpc.ts'
import { manyRows } from './gallery-entry.ts'

type Props = {
  code: string
  /** So many entries, or the status of a refusal. */
  how: { entries: number } | { refused: number } | 'loading'
  children: ReactNode
}

class Refusal extends Error implements Refused {
  data: Refused['data']
  constructor(httpStatus: number) {
    super('This goal is not among those granted to you.')
    this.data = {
      httpStatus,
      refusal: { code: 'refused', fields: [], who: 'the board', requestId: 'r-1', current: null },
    }
  }
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

/** A cache of its own that holds the answer, or none: nothing is asked of the server. */
export function WithTimeline({ code, how, children }: Props) {
  const queryKey = useProcedures().timeline.list.queryKey({ kind: 'goal', code })
  const [client] = useState(() => {
    const made = new QueryClient({ defaultOptions: { queries: { enabled: false, retryOnMount: false } } })
    if (how === 'loading') return made
    if ('entries' in how) {
      made.setQueryData(queryKey, pageOf(how.entries))
      return made
    }
    const error = new Refusal(how.refused)
    made.getQueryCache().build(made, { queryKey }).setState({ status: 'error', error })
    return made
  })
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
