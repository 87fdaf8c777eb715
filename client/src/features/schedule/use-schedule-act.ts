import { counted } from '../../base/format.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'

/** Setting, proposing, agreeing and ending; each says what came of it. */
export function useScheduleAct(onDone: (sentence: string) => void) {
  const { schedule } = useProcedures()
  return {
    set: useAct(schedule.set.mutationOptions(), {
      onDone: ({ state, count }) =>
        onDone(
          state === 'agreed'
            ? `Set for ${counted(count, 'indicator')}. Returns that can still be entered have the new due day.`
            : `Proposed for ${counted(count, 'indicator')}. It holds when the partnership manager agrees.`,
        ),
    }),
    agree: useAct(schedule.agree.mutationOptions(), {
      onDone: () => onDone('Agreed: the proposed schedule holds.'),
    }),
    end: useAct(schedule.end.mutationOptions(), {
      onDone: () => onDone('Ended: what held before, or the usual days, holds again.'),
    }),
  }
}
export type ScheduleAct = ReturnType<typeof useScheduleAct>
