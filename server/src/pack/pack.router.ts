import {
  cutPackAgainSchema,
  freezePackSchema,
  packChangesSchema,
  packCheckRefSchema,
  packRefSchema,
  packSchema,
  unfreezePackSchema,
} from '@roundtable/shared/pack/pack.ts'
import { packCheckSchema } from '@roundtable/shared/pack/pack-check.ts'
import { procedure, router } from '../base/trpc.ts'
import { checkPack } from './check-pack.ts'
import { cutPackAgain } from './cut-pack-again.ts'
import { freezePack, unfreezePack } from './freeze-pack.ts'
import { getPack, listPackChanges } from './get-pack.ts'

const asItWasFrozen = { onlyNow: 'it names its own span' } as const

export const packRouter = router({
  get: procedure('see meetings', asItWasFrozen)
    .input(packRefSchema)
    .output(packSchema)
    .query(({ ctx, input }) => getPack(ctx, input)),
  changes: procedure('see meetings', asItWasFrozen)
    .input(packRefSchema)
    .output(packChangesSchema)
    .query(({ ctx, input }) => listPackChanges(ctx, input)),
  check: procedure('plan meetings', { onlyNow: 'it is work in hand' })
    .input(packCheckRefSchema)
    .output(packCheckSchema)
    .query(({ ctx, input }) => checkPack(ctx, input.meetingId)),
  freeze: procedure('plan meetings')
    .input(freezePackSchema)
    .mutation(({ ctx, input }) => freezePack(ctx, input)),
  cutAgain: procedure('plan meetings')
    .input(cutPackAgainSchema)
    .mutation(({ ctx, input }) => cutPackAgain(ctx, input)),
  unfreeze: procedure('plan meetings')
    .input(unfreezePackSchema)
    .mutation(({ ctx, input }) => unfreezePack(ctx, input)),
})
