import {
  endScheduleSchema,
  scheduleListSchema,
  scheduleRefSchema,
  scheduleSetSchema,
  setScheduleSchema,
} from '@roundtable/shared/return/schedule.ts'
import { procedure, router } from '../base/trpc.ts'
import { agreeSchedule, endSchedule } from './agree-schedule.ts'
import { listSchedules } from './list-schedules.ts'
import { setSchedule } from './set-schedule.ts'

export const scheduleRouter = router({
  list: procedure('keep schedules', { onlyNow: 'it is work in hand' })
    .output(scheduleListSchema)
    .query(({ ctx }) => listSchedules(ctx)),
  set: procedure('keep schedules')
    .input(setScheduleSchema)
    .output(scheduleSetSchema)
    .mutation(({ ctx, input }) => setSchedule(ctx, input)),
  agree: procedure('agree schedules')
    .input(scheduleRefSchema)
    .output(scheduleRefSchema)
    .mutation(({ ctx, input }) => agreeSchedule(ctx, input)),
  end: procedure('agree schedules')
    .input(endScheduleSchema)
    .output(scheduleRefSchema)
    .mutation(({ ctx, input }) => endSchedule(ctx, input)),
})
