import { changesRefSchema, changesSchema, lookedSchema } from '@roundtable/shared/change/change.ts'
import { procedure, router } from '../base/trpc.ts'
import { listChanges } from './list-changes.ts'
import { lookAtChanges } from './look-at-changes.ts'

export const changeRouter = router({
  list: procedure('see published figures', { onlyNow: 'it names its own span' })
    .input(changesRefSchema)
    .output(changesSchema)
    .query(({ ctx, input }) => listChanges(ctx, input)),
  look: procedure('see published figures')
    .output(lookedSchema)
    .mutation(({ ctx }) => lookAtChanges(ctx)),
})
