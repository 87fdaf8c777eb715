import {
  acceptHandoverSchema,
  handoverRefSchema,
  handoverSchema,
} from '@roundtable/shared/handover/handover.ts'
import { procedure, router } from '../base/trpc.ts'
import { acceptHandover } from './accept-handover.ts'
import { getHandover } from './get-handover.ts'

export const handoverRouter = router({
  get: procedure('see handovers', { onlyNow: 'it is work in hand' })
    .input(handoverRefSchema)
    .output(handoverSchema)
    .query(({ ctx, input }) => getHandover(ctx, input)),
  accept: procedure('see handovers')
    .input(acceptHandoverSchema)
    .mutation(({ ctx, input }) => acceptHandover(ctx, input)),
})
