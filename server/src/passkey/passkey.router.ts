import {
  addPasskeySchema,
  passkeyRequestSchema,
  removePasskeySchema,
  renamePasskeySchema,
  startPasskeySchema,
} from '@roundtable/shared/account/passkey.ts'
import { procedure, router } from '../base/trpc.ts'
import { addPasskey, startPasskey } from './add-passkey.ts'
import { removePasskey, renamePasskey } from './change-passkey.ts'

export const passkeyRouter = router({
  start: procedure('be signed in')
    .input(startPasskeySchema)
    .output(passkeyRequestSchema)
    .mutation(({ ctx, input }) => startPasskey(ctx, input)),
  add: procedure('be signed in')
    .input(addPasskeySchema)
    .mutation(({ ctx, input }) => addPasskey(ctx, input)),
  rename: procedure('be signed in')
    .input(renamePasskeySchema)
    .mutation(({ ctx, input }) => renamePasskey(ctx, input)),
  remove: procedure('be signed in')
    .input(removePasskeySchema)
    .mutation(({ ctx, input }) => removePasskey(ctx, input)),
})
