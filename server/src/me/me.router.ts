import { meSchema } from '@roundtable/shared/me/me.ts'
import { waitingSchema } from '@roundtable/shared/me/waiting.ts'
import { z } from 'zod'
import { ownProcedure, procedure, router } from '../base/trpc.ts'
import { entryKeyOf } from './entry-key.ts'
import { getMe } from './get-me.ts'
import { listWaiting } from './list-waiting.ts'

export const meRouter = router({
  get: ownProcedure.output(meSchema).query(({ ctx }) => getMe(ctx)),
  entryKey: ownProcedure
    .output(z.object({ key: z.string() }))
    .query(({ ctx }) => ({ key: entryKeyOf(ctx, ctx.visitor.personId) })),
  waiting: procedure('be signed in', { onlyNow: 'it is about the reader' })
    .output(waitingSchema)
    .query(({ ctx }) => listWaiting(ctx)),
})
