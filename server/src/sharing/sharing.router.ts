import { asAtRefSchema } from '@roundtable/shared/past/as-at.ts'
import {
  endSharingSchema,
  recordSharingSchema,
  sharingListSchema,
} from '@roundtable/shared/sharing/sharing.ts'
import { pastProcedure, procedure, router } from '../base/trpc.ts'
import { endSharing } from './end-sharing.ts'
import { listSharing } from './list-sharing.ts'
import { recordSharing } from './record-sharing.ts'

export const sharingRouter = router({
  list: pastProcedure('see set-up', asAtRefSchema)
    .output(sharingListSchema)
    .query(({ ctx }) => listSharing(ctx)),
  record: procedure('keep the partnership')
    .input(recordSharingSchema)
    .mutation(({ ctx, input }) => recordSharing(ctx, input)),
  end: procedure('keep the partnership')
    .input(endSharingSchema)
    .mutation(({ ctx, input }) => endSharing(ctx, input)),
})
