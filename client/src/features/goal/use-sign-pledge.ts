import { useMutation, useQueryClient } from '@tanstack/react-query'
import { refusalKind } from '../../base/refusal.ts'
import { useProcedures } from '../../base/trpc.ts'

/** Signs a pledge; the goal, the list of goals and the scorecard count it afterwards. */
export function useSignPledge(onSigned: () => void) {
  const procedures = useProcedures()
  const queries = useQueryClient()
  return useMutation({
    ...procedures.goal.signPledge.mutationOptions(),
    onSuccess: async () => {
      onSigned()
      await queries.invalidateQueries()
    },
    onError: async (error) => {
      if (refusalKind(error) === 'conflict') await queries.invalidateQueries()
    },
  })
}
