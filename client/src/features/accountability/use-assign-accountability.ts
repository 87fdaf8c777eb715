import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useProcedures } from '../../base/trpc.ts'

/** Says who answers; goals, indicators and the scorecard say it too. */
export function useAssignAccountability(onDone: () => void) {
  const procedures = useProcedures()
  const client = useQueryClient()
  return useMutation(
    procedures.accountability.assign.mutationOptions({
      onSuccess: (matrix) => {
        client.setQueryData(procedures.accountability.matrix.queryKey(), matrix)
        const touched = [
          procedures.accountability.agency.pathFilter(),
          procedures.goal.pathFilter(),
          procedures.indicator.pathFilter(),
          procedures.scorecard.pathFilter(),
        ]
        for (const filter of touched) void client.invalidateQueries(filter)
        onDone()
      },
    }),
  )
}
