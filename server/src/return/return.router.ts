import {
  approveReturnSchema,
  reopenReturnSchema,
  returnListSchema,
  returnRefSchema,
  returnSheetSchema,
  savedReturnSchema,
  saveReturnDraftSchema,
  sendBackReturnSchema,
  submitReturnSchema,
} from '@roundtable/shared/return.ts'
import { procedure, router } from '../trpc.ts'
import { approveReturn } from './approve-return.ts'
import { getReturn } from './get-return.ts'
import { listReturns } from './list-returns.ts'
import { reopenReturn } from './reopen-return.ts'
import { saveReturnDraft } from './save-return-draft.ts'
import { sendBackReturn } from './send-back-return.ts'
import { submitReturn } from './submit-return.ts'

export const returnRouter = router({
  list: procedure('see returns')
    .output(returnListSchema)
    .query(({ ctx }) => listReturns(ctx)),
  get: procedure('see returns')
    .input(returnRefSchema)
    .output(returnSheetSchema)
    .query(({ ctx, input }) => getReturn(ctx, input)),
  saveDraft: procedure('enter returns')
    .input(saveReturnDraftSchema)
    .output(savedReturnSchema)
    .mutation(({ ctx, input }) => saveReturnDraft(ctx, input)),
  submit: procedure('enter returns')
    .input(submitReturnSchema)
    .output(returnSheetSchema)
    .mutation(({ ctx, input }) => submitReturn(ctx, input)),
  approve: procedure('approve returns')
    .input(approveReturnSchema)
    .output(returnSheetSchema)
    .mutation(({ ctx, input }) => approveReturn(ctx, input)),
  sendBack: procedure('approve returns')
    .input(sendBackReturnSchema)
    .output(returnSheetSchema)
    .mutation(({ ctx, input }) => sendBackReturn(ctx, input)),
  reopen: procedure('reopen returns')
    .input(reopenReturnSchema)
    .output(returnSheetSchema)
    .mutation(({ ctx, input }) => reopenReturn(ctx, input)),
})
