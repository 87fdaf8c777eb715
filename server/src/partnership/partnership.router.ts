import {
  addPartnershipSchema,
  addPublishedSchema,
  changePartnershipSchema,
  partnershipAddedSchema,
  partnershipListSchema,
  partnershipSettingsSchema,
  publishedAddedSchema,
  setTermsSchema,
  termListSchema,
} from '@roundtable/shared/partnership/partnership.ts'
import { asAtRefSchema } from '@roundtable/shared/past/as-at.ts'
import { setUpSchema } from '@roundtable/shared/set-up/set-up.ts'
import { pastProcedure, procedure, router } from '../base/trpc.ts'
import { addPublished } from '../published/add-published.ts'
import { getSetUp } from '../set-up/get-set-up.ts'
import { addPartnership } from './add-partnership.ts'
import { changePartnership } from './change-partnership.ts'
import { getSettings } from './get-settings.ts'
import { listPartnerships } from './list-partnerships.ts'
import { listTerms } from './list-terms.ts'
import { setTerms } from './set-terms.ts'

export const partnershipRouter = router({
  settings: procedure('see set-up', { onlyNow: 'it is kept as it is today' })
    .output(partnershipSettingsSchema)
    .query(({ ctx }) => getSettings(ctx)),
  change: procedure('keep the partnership')
    .input(changePartnershipSchema)
    .mutation(({ ctx, input }) => changePartnership(ctx, input)),
  terms: pastProcedure('see set-up', asAtRefSchema)
    .output(termListSchema)
    .query(({ ctx }) => listTerms(ctx)),
  setTerms: procedure('keep the partnership')
    .input(setTermsSchema)
    .mutation(({ ctx, input }) => setTerms(ctx, input)),
  list: procedure('keep partnerships', { onlyNow: 'it is kept as it is today' })
    .output(partnershipListSchema)
    .query(({ ctx }) => listPartnerships(ctx)),
  add: procedure('keep partnerships')
    .input(addPartnershipSchema)
    .output(partnershipAddedSchema)
    .mutation(({ ctx, input }) => addPartnership(ctx, input)),
  addPublished: procedure('keep partnerships')
    .input(addPublishedSchema)
    .output(publishedAddedSchema)
    .mutation(({ ctx, input }) => addPublished(ctx, input)),
  setUp: procedure('see set-up', { onlyNow: 'it is work in hand' })
    .output(setUpSchema)
    .query(({ ctx }) => getSetUp(ctx)),
})
