import { meSchema } from '@roundtable/shared/me/me.ts'
import { ownProcedure, router } from '../base/trpc.ts'
import { getMe } from './get-me.ts'

export const meRouter = router({
  get: ownProcedure.output(meSchema).query(({ ctx }) => getMe(ctx)),
})
