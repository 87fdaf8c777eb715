import { listed } from '../../../base/format.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'

/** What the manager does from this page; each act says what came of it. */
export function useProgressAct(onDone: (sentence: string) => void) {
  const verbs = useProcedures().return
  return {
    remind: useAct(verbs.remind.mutationOptions(), {
      onDone: ({ told }) => onDone(`Reminder sent to ${told === 1 ? 'one person' : `${told} people`}.`),
    }),
    publishAll: useAct(verbs.publishAll.mutationOptions(), {
      onDone: ({ periodLabel, published }) => onDone(`Published for ${periodLabel}: ${listed(published)}.`),
    }),
    closePeriod: useAct(verbs.closePeriod.mutationOptions(), {
      onDone: ({ periodLabel, published, closed }) =>
        onDone(
          [
            `${periodLabel} is closed.`,
            published.length > 0 ? `Published: ${listed(published)}.` : '',
            closed.length > 0 ? `Closed without being published: ${listed(closed)}.` : '',
          ]
            .filter((part) => part !== '')
            .join(' '),
        ),
    }),
    choosePublishing: useAct(verbs.choosePublishing.mutationOptions(), {
      onDone: ({ publishing }) =>
        onDone(
          publishing === 'on-approval'
            ? 'From now on a return is published when its lead approves it.'
            : 'From now on approved returns wait until you publish them.',
        ),
    }),
  }
}
export type ProgressAct = ReturnType<typeof useProgressAct>
