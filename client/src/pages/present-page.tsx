import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import { paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { pageNumber, useViewState } from '../base/view-state.ts'
import { Present } from '../features/pack/present.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'

/** The frozen pack in the room; presenting does not start the meeting. */
export function PresentPage() {
  const { number = '' } = useParams({ strict: false })
  const partnership = usePartnership()
  const navigate = useNavigate()
  const [{ page }, change] = useViewState()
  const asked = /^[1-9]\d{0,5}$/.test(number) ? Number(number) : 1_000_000
  const pack = useQuery({
    ...useProcedures().pack.get.queryOptions({ number: asked }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const onMove = useCallback(
    (at: number) => change({ page: at === 0 ? undefined : String(at + 1) }, 'typed'),
    [change],
  )
  const onLeave = useCallback(
    () => void navigate({ to: paths.meeting, params: { partnership, number } }),
    [navigate, partnership, number],
  )
  return (
    <QueryStates query={pack} skeleton={<PageSkeleton />}>
      {(data) => <Present pack={data} at={pageNumber(page) - 1} onMove={onMove} onLeave={onLeave} />}
    </QueryStates>
  )
}
