import {
  freezePackSchema,
  packChangesSchema,
  packRefSchema,
  packSchema,
  unfreezePackSchema,
} from '@roundtable/shared/pack/pack.ts'
import { procedure, router } from '../base/trpc.ts'
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
  freeze: procedure('plan meetings')
    .input(freezePackSchema)
    .mutation(({ ctx, input }) => freezePack(ctx, input)),
  unfreeze: procedure('plan meetings')
    .input(unfreezePackSchema)
    .mutation(({ ctx, input }) => unfreezePack(ctx, input)),
})
