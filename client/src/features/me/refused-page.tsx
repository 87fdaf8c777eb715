import { rights } from '@roundtable/shared/right-table/rights.ts'
import type { Me } from '../../base/trpc.ts'
import { RefusedState } from '../../ui/query-states.tsx'

/** Whose a page is, as the server would say it. */
export function RefusedPage({ right }: { right: Me['may'][number] }) {
  // The title says it all: it is read, nothing was to be done.
  const { message, detail } = rights[right].refusal('')
  const refusal = { code: 'forbidden', fields: [], who: detail.who ?? null, requestId: null }
  return <RefusedState error={{ message, data: { httpStatus: 403, refusal } }} />
}
