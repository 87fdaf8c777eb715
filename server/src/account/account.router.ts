import {
  accountSchema,
  changeEmailSchema,
  changePasswordSchema,
  confirmFactorSchema,
  currentSchema,
  factorConfirmedSchema,
  factorStartedSchema,
  renameSchema,
  sessionRefSchema,
} from '@roundtable/shared/account/account.ts'
import { procedure, router } from '../base/trpc.ts'
import { changeEmail } from './ask-for-change.ts'
import { changePassword, endSession, endSessions, renameAccount } from './change-account.ts'
import { confirmFactor, endFactor, startFactor } from './enrol-factor.ts'
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
  startFactor: procedure('be signed in')
    .input(currentSchema)
    .output(factorStartedSchema)
    .mutation(({ ctx, input }) => startFactor(ctx, input)),
  confirmFactor: procedure('be signed in')
    .input(confirmFactorSchema)
    .output(factorConfirmedSchema)
    .mutation(({ ctx, input }) => confirmFactor(ctx, input)),
  endFactor: procedure('be signed in')
    .input(currentSchema)
    .mutation(({ ctx, input }) => endFactor(ctx, input)),
  endSession: procedure('be signed in')
    .input(sessionRefSchema)
    .mutation(({ ctx, input }) => endSession(ctx, input)),
  endSessions: procedure('be signed in').mutation(({ ctx }) => endSessions(ctx)),
})
