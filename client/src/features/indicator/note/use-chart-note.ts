import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useProcedures } from '../../../base/trpc.ts'

/** Everything said about a chart; each changes what the indicator, and some what the scorecard says. */
export function useChartNote(onDone: () => void) {
  const { indicator, scorecard } = useProcedures()
  const client = useQueryClient()
  const onSuccess = async () => {
    void client.invalidateQueries(scorecard.get.queryFilter())
    await client.invalidateQueries(indicator.pathFilter())
    onDone()
  }
  return {
    markStepChange: useMutation(indicator.markStepChange.mutationOptions({ onSuccess })),
    endStepChange: useMutation(indicator.endStepChange.mutationOptions({ onSuccess })),
    annotate: useMutation(indicator.annotate.mutationOptions({ onSuccess })),
    withdrawAnnotation: useMutation(indicator.withdrawAnnotation.mutationOptions({ onSuccess })),
    retitle: useMutation(indicator.retitle.mutationOptions({ onSuccess })),
    withdrawTitle: useMutation(indicator.withdrawTitle.mutationOptions({ onSuccess })),
    chooseChart: useMutation(indicator.chooseChart.mutationOptions({ onSuccess })),
  }
}
