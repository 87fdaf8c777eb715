import { useMutation, useQueryClient } from '@tanstack/react-query'
import { counted } from '../../base/format.ts'
import { useProcedures } from '../../base/trpc.ts'

/** Setting, proposing, agreeing and ending; each says what came of it. */
export function useScheduleAct(onDone: (sentence: string) => void) {
  const procedures = useProcedures()
  const client = useQueryClient()
  const done = (sentence: string) => {
    void client.invalidateQueries(procedures.schedule.pathFilter())
    void client.invalidateQueries(procedures.return.pathFilter())
    onDone(sentence)
  }
  return {
    set: useMutation(
      procedures.schedule.set.mutationOptions({
        onSuccess: ({ state, count }) =>
          done(
            state === 'agreed'
              ? `Set for ${counted(count, 'indicator')}. Returns that can still be entered have the new due day.`
              : `Proposed for ${counted(count, 'indicator')}. It holds when the partnership manager agrees.`,
          ),
      }),
    ),
    agree: useMutation(
      procedures.schedule.agree.mutationOptions({
        onSuccess: () => done('Agreed: the proposed schedule holds.'),
      }),
    ),
    end: useMutation(
      procedures.schedule.end.mutationOptions({
        onSuccess: () => done('Ended: what held before, or the usual days, holds again.'),
      }),
    ),
  }
}
export type ScheduleAct = ReturnType<typeof useScheduleAct>
