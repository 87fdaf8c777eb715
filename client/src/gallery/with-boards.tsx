import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type Outputs, useProcedures } from '../base/trpc.ts'

/** A cache of its own that holds these boards: nothing is asked of the server. */
export function WithBoards({ list, children }: { list: Outputs['board']['list']; children: ReactNode }) {
  const queryKey = useProcedures().board.list.queryKey()
  const [client] = useState(() => {
    const made = new QueryClient({ defaultOptions: { queries: { enabled: false } } })
    made.setQueryData(queryKey, list)
    return made
  })
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
