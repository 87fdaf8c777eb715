import { rights } from '@roundtable/shared/right-table/rights.ts'
import type { Me } from '../../base/trpc.ts'
import { RefusedState } from '../../ui/query-states.tsx'

type Props = { right: Me['may'][number]; isPublished: boolean }

/** Whose a page is, as the server would say it; among published figures nobody meets, and it is nobody’s. */
export function RefusedPage({ right, isPublished }: Props) {
  const { meets, refusal: refused } = rights[right]
  if (meets && isPublished) return <RefusedState error={{ message: '', data: { httpStatus: 404 } }} />
  // The title says it all: it is read, nothing was to be done.
  const { message, detail } = refused('')
  const refusal = { code: 'forbidden', fields: [], who: detail.who ?? null, requestId: null }
  return <RefusedState error={{ message, data: { httpStatus: 403, refusal } }} />
}
