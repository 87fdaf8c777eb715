import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useProcedures } from '../../base/trpc.ts'

/** Writes a new version of a goal. */
export function useReviseGoal(onRevised: () => void) {
  const procedures = useProcedures()
  const queries = useQueryClient()
  return useMutation({
    ...procedures.goal.revise.mutationOptions(),
    onSuccess: async () => {
      onRevised()
      await queries.invalidateQueries()
    },
  })
}
