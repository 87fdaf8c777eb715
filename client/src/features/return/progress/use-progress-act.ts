import { useMutation, useQueryClient } from '@tanstack/react-query'
import { listed } from '../../../base/format.ts'
import { useProcedures } from '../../../base/trpc.ts'

/** What the manager does from this page; each act says what came of it. */
export function useProgressAct(onDone: (sentence: string) => void) {
  const procedures = useProcedures()
  const client = useQueryClient()
  const refresh = () => {
    const touched = [
      procedures.return.pathFilter(),
      procedures.notice.pathFilter(),
      procedures.me.get.queryFilter(),
      procedures.scorecard.get.queryFilter(),
      procedures.indicator.pathFilter(),
      procedures.goal.pathFilter(),
    ]
    for (const filter of touched) void client.invalidateQueries(filter)
  }
  const told = <Answer>(tell: (answer: Answer) => string) => ({
    onSuccess: (answer: Answer) => {
      refresh()
      onDone(tell(answer))
    },
  })
  return {
    remind: useMutation(
      procedures.return.remind.mutationOptions(
        told(({ told: count }) => `Reminder sent to ${count === 1 ? 'one person' : `${count} people`}.`),
      ),
    ),
    publishAll: useMutation(
      procedures.return.publishAll.mutationOptions(
        told(({ periodLabel, published }) => `Published for ${periodLabel}: ${listed(published)}.`),
      ),
    ),
    closePeriod: useMutation(
      procedures.return.closePeriod.mutationOptions(
        told(({ periodLabel, published, closed }) =>
          [
            `${periodLabel} is closed.`,
            published.length > 0 ? `Published: ${listed(published)}.` : '',
            closed.length > 0 ? `Closed without being published: ${listed(closed)}.` : '',
          ]
            .filter((part) => part !== '')
            .join(' '),
        ),
      ),
    ),
    choosePublishing: useMutation(
      procedures.return.choosePublishing.mutationOptions(
        told(({ publishing }) =>
          publishing === 'on-approval'
            ? 'From now on a return is published when its lead approves it.'
            : 'From now on approved returns wait until you publish them.',
        ),
      ),
    ),
  }
}
export type ProgressAct = ReturnType<typeof useProgressAct>
