import { meSchema } from '@roundtable/shared/me/me.ts'
import { waitingSchema } from '@roundtable/shared/me/waiting.ts'
import { ownProcedure, procedure, router } from '../base/trpc.ts'
import { getMe } from './get-me.ts'
import { listWaiting } from './list-waiting.ts'

export const meRouter = router({
  get: ownProcedure.output(meSchema).query(({ ctx }) => getMe(ctx)),
  waiting: procedure('be signed in', { onlyNow: 'it is about the reader' })
    .output(waitingSchema)
    .query(({ ctx }) => listWaiting(ctx)),
})
