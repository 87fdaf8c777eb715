import {
  accountSchema,
  changeEmailSchema,
  changePasswordSchema,
  renameSchema,
  sessionRefSchema,
} from '@roundtable/shared/account/account.ts'
import { procedure, router } from '../base/trpc.ts'
import { changeEmail } from './ask-for-change.ts'
import { changePassword, endSession, endSessions, renameAccount } from './change-account.ts'
import { getAccount } from './get-account.ts'

export const accountRouter = router({
  get: procedure('be signed in', { onlyNow: 'it is kept as it is today' })
    .output(accountSchema)
    .query(({ ctx }) => getAccount(ctx)),
  rename: procedure('be signed in')
    .input(renameSchema)
    .mutation(({ ctx, input }) => renameAccount(ctx, input)),
  changePassword: procedure('be signed in')
    .input(changePasswordSchema)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  changeEmail: procedure('be signed in')
    .input(changeEmailSchema)
    .mutation(({ ctx, input }) => changeEmail(ctx, input)),
  endSession: procedure('be signed in')
    .input(sessionRefSchema)
    .mutation(({ ctx, input }) => endSession(ctx, input)),
  endSessions: procedure('be signed in').mutation(({ ctx }) => endSessions(ctx)),
})
