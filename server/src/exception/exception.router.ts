import {
  arrangedExceptionsSchema,
  chooseExceptionSchema,
  exceptionsRefSchema,
} from '@roundtable/shared/exception/exception.ts'
import { procedure, router } from '../base/trpc.ts'
import { arrangedExceptions, chooseException } from './arrange-exceptions.ts'

export const exceptionRouter = router({
  list: procedure('run meetings', { onlyNow: 'it is work in hand' })
    .input(exceptionsRefSchema)
    .output(arrangedExceptionsSchema)
    .query(({ ctx, input }) => arrangedExceptions(ctx, input.meetingId)),
  choose: procedure('run meetings')
    .input(chooseExceptionSchema)
    .mutation(({ ctx, input }) => chooseException(ctx, input)),
})
