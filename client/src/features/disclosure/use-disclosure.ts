import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Outputs, useProcedures } from '../../base/trpc.ts'

export type DisclosureView = Outputs['disclosure']['get']

/** New rules change what others see: whatever was read before is old. */
export function useReviseRules(onDone: () => void) {
  const procedures = useProcedures()
  const client = useQueryClient()
  return useMutation(
    procedures.disclosure.revise.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries()
        onDone()
      },
    }),
  )
}
