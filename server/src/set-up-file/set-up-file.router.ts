import {
  applySetUpFileSchema,
  setUpAppliedSchema,
  setUpFileRefSchema,
  setUpFileSchema,
} from '@roundtable/shared/set-up/set-up-file.ts'
import { procedure, router } from '../base/trpc.ts'
import { applySetUpFile } from './apply/apply-set-up-file.ts'
import { getSetUpFile } from './file/get-set-up-file.ts'

/** A file comes by POST /upload/set-up; from there on it is asked for here. */
export const setUpRouter = router({
  readFile: procedure('keep the partnership', { onlyNow: 'it is work in hand' })
    .input(setUpFileRefSchema)
    .output(setUpFileSchema)
    .query(({ ctx, input }) => getSetUpFile(ctx, input)),
  applyFile: procedure('keep the partnership')
    .input(applySetUpFileSchema)
    .output(setUpAppliedSchema)
    .mutation(({ ctx, input }) => applySetUpFile(ctx, input)),
})
