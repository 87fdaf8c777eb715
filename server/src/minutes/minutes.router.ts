import {
  agreeMinutesSchema,
  commentOnMinutesSchema,
  correctMinutesSchema,
  editMinutesSchema,
  minutesSchema,
  oneMinutesSchema,
  stepMinutesSchema,
} from '@roundtable/shared/minutes/minutes.ts'
import { pastProcedure, procedure, router } from '../base/trpc.ts'
import { getMinutes } from './get-minutes.ts'
import { stepMinutes } from './step-minutes.ts'
import { commentOnMinutes, correctMinutes, editMinutes } from './write-minutes.ts'

export const minutesRouter = router({
  get: pastProcedure('see meetings', oneMinutesSchema)
    .output(minutesSchema)
    .query(({ ctx, input }) => getMinutes(ctx, input.number)),
  edit: procedure('record meetings')
    .input(editMinutesSchema)
    .mutation(({ ctx, input }) => editMinutes(ctx, input)),
  comment: procedure('comment on minutes')
    .input(commentOnMinutesSchema)
    .mutation(({ ctx, input }) => commentOnMinutes(ctx, input)),
  correct: procedure('record meetings')
    .input(correctMinutesSchema)
    .mutation(({ ctx, input }) => correctMinutes(ctx, input)),
  agree: procedure('agree minutes')
    .input(agreeMinutesSchema)
    .mutation(({ ctx, input }) => stepMinutes(ctx, { ...input, deed: 'agree', reason: '', meetingId: '' })),
  step: procedure('run meetings')
    .input(stepMinutesSchema)
    .mutation(({ ctx, input }) => stepMinutes(ctx, input)),
})
