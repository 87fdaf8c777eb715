import { changesRefSchema, changesSchema } from '@roundtable/shared/past/change.ts'
import { procedure, router } from '../base/trpc.ts'
import { listChanges } from './list-changes.ts'

export const changeRouter = router({
  list: procedure('see published figures', { onlyNow: 'it names its own span' })
    .input(changesRefSchema)
    .output(changesSchema)
    .query(({ ctx, input }) => listChanges(ctx, input)),
})
