import {
  approveReturnSchema,
  periodActSchema,
  publishReturnSchema,
  remindedSchema,
  reopenReturnSchema,
  returnEventsSchema,
  returnListSchema,
  returnPeriodSchema,
  returnProgressSchema,
  returnRefSchema,
  returnSettingSchema,
  returnSheetSchema,
  savedReturnSchema,
  saveReturnDraftSchema,
  saveReturnSettingSchema,
  sendBackReturnSchema,
  submitReturnSchema,
} from '@roundtable/shared/return/return.ts'
import { procedure, router } from '../base/trpc.ts'
import { approveReturn } from './approve-return.ts'
import { choosePublishing, getReturnSetting } from './choose-publishing.ts'
import { closePeriod, publishPeriod } from './close-period.ts'
import { getReturnProgress } from './get-return-progress.ts'
import { listReturnEvents } from './list-return-events.ts'
import { listReturns } from './list-returns.ts'
import { publishReturn } from './publish-return.ts'
import { remindOfReturn } from './remind-of-return.ts'
import { reopenReturn } from './reopen-return.ts'
import { saveNilReturn } from './save-nil-return.ts'
import { saveReturnDraft } from './save-return-draft.ts'
import { sendBackReturn } from './send-back-return.ts'
import { getReturn } from './sheet/get-return.ts'
import { submitReturn } from './submit-return.ts'

export const returnRouter = router({
  list: procedure('see returns', { onlyNow: 'it is work in hand' })
    .output(returnListSchema)
    .query(({ ctx }) => listReturns(ctx)),
  get: procedure('see returns', { onlyNow: 'it is work in hand' })
    .input(returnRefSchema)
    .output(returnSheetSchema)
    .query(({ ctx, input }) => getReturn(ctx, input)),
  saveDraft: procedure('enter returns')
    .input(saveReturnDraftSchema)
    .output(savedReturnSchema)
    .mutation(({ ctx, input }) => saveReturnDraft(ctx, input)),
  saveNil: procedure('enter returns')
    .input(submitReturnSchema)
    .output(returnSheetSchema)
    .mutation(({ ctx, input }) => saveNilReturn(ctx, input)),
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
  history: procedure('see returns', { onlyNow: 'it is work in hand' })
    .input(returnRefSchema)
    .output(returnEventsSchema)
    .query(({ ctx, input }) => listReturnEvents(ctx, input)),
  progress: procedure('see return progress', { onlyNow: 'it is work in hand' })
    .output(returnProgressSchema)
    .query(({ ctx }) => getReturnProgress(ctx)),
  remind: procedure('publish returns')
    .input(returnRefSchema)
    .output(remindedSchema)
    .mutation(({ ctx, input }) => remindOfReturn(ctx, input)),
  publish: procedure('publish returns')
    .input(publishReturnSchema)
    .output(returnSheetSchema)
    .mutation(({ ctx, input }) => publishReturn(ctx, input)),
  publishAll: procedure('publish returns')
    .input(returnPeriodSchema)
    .output(periodActSchema)
    .mutation(({ ctx, input }) => publishPeriod(ctx, input)),
  closePeriod: procedure('publish returns')
    .input(returnPeriodSchema)
    .output(periodActSchema)
    .mutation(({ ctx, input }) => closePeriod(ctx, input)),
  setting: procedure('publish returns', { onlyNow: 'it is work in hand' })
    .output(returnSettingSchema)
    .query(({ ctx }) => getReturnSetting(ctx)),
  choosePublishing: procedure('publish returns')
    .input(saveReturnSettingSchema)
    .output(returnSettingSchema)
    .mutation(({ ctx, input }) => choosePublishing(ctx, input)),
  reopen: procedure('reopen returns')
    .input(reopenReturnSchema)
    .output(returnSheetSchema)
    .mutation(({ ctx, input }) => reopenReturn(ctx, input)),
})
