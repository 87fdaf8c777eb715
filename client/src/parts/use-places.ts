import { useQuery } from '@tanstack/react-query'
import { useProcedures } from '../base/trpc.ts'

/** The goals, agreed and proposed, and the agencies that can be chosen; empty until they are there. */
export function usePlaces() {
  const procedures = useProcedures()
  const goals = useQuery(procedures.goal.list.queryOptions({}))
  const drafts = useQuery(procedures.goal.drafts.queryOptions())
  const agencies = useQuery(procedures.agency.list.queryOptions())
  const proposed = (drafts.data?.goals ?? []).filter(
    ({ state, kind }) => state === 'proposed' && kind === 'goal',
  )
  return {
    goals: [...(goals.data ?? []), ...proposed].map(({ code, wording }) => ({ code, wording })),
    agencies: (agencies.data ?? []).filter(({ state, administers }) => state === 'current' && !administers),
  }
}
