import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useProcedures } from '../../../base/trpc.ts'

/** Proposing and agreeing a target: both change what the indicator and the scorecard say. */
export function useTarget(onDone: () => void) {
  const procedures = useProcedures()
  const client = useQueryClient()
  const onSuccess = async () => {
    void client.invalidateQueries(procedures.scorecard.get.queryFilter())
    await client.invalidateQueries(procedures.indicator.pathFilter())
    onDone()
  }
  return {
    propose: useMutation(procedures.indicator.proposeTarget.mutationOptions({ onSuccess })),
    agree: useMutation(procedures.indicator.agreeTarget.mutationOptions({ onSuccess })),
  }
}
