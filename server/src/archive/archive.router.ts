import { archiveRefSchema } from '@roundtable/shared/archive/archive.ts'
import { paperDocumentSchema } from '@roundtable/shared/paper/paper-document.ts'
import { procedure, router } from '../base/trpc.ts'
import { getArchive } from './get-archive.ts'

export const archiveRouter = router({
  get: procedure('see meetings', { onlyNow: 'it is kept as it is today' })
    .input(archiveRefSchema)
    .output(paperDocumentSchema)
    .query(({ ctx, input }) => getArchive(ctx, input.number)),
})
