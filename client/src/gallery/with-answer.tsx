import { QueryClient, QueryClientProvider, type QueryKey } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Refused } from '../base/refusal.ts'

/** As the server says that it does not answer. */
class Refusal extends Error implements Refused {
  data: Refused['data']
  constructor({ sentence, who, status }: Refusing) {
    super(sentence)
    this.data = {
      httpStatus: status,
      refusal: { code: 'refused', fields: [], who, requestId: 'r-1', current: null },
    }
  }
}

type Refusing = { sentence: string; who: string; status: number }
type Props = {
  queryKey: QueryKey
  /** What is answered, whose refusal it is, or nothing yet. */
  how: { answer: unknown } | { refused: Refusing } | 'loading'
  /** What else is known already. */
  known?: readonly { queryKey: QueryKey; answer: unknown }[]
  children: ReactNode
}

/** A cache of its own that holds an answer, a refusal or none: nothing is asked of the server. */
export function WithAnswer({ queryKey, how, known = [], children }: Props) {
  const [client] = useState(() => {
    const made = new QueryClient({ defaultOptions: { queries: { enabled: false, retryOnMount: false } } })
    for (const each of known) made.setQueryData(each.queryKey, each.answer)
    if (how === 'loading') return made
    if ('answer' in how) made.setQueryData(queryKey, how.answer)
    else {
      const error = new Refusal(how.refused)
      made.getQueryCache().build(made, { queryKey }).setState({ status: 'error', error })
    }
    return made
  })
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
