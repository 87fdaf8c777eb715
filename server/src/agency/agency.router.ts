import { listMailDomainsSchema } from '@roundtable/shared/member/invitation.ts'
import {
  addAgencySchema,
  agencyAddedSchema,
  agencyListSchema,
  agencyRefSchema,
  agencyTiesSchema,
  mergeAgencySchema,
  mergePlanSchema,
  mergeRefSchema,
  orderAgenciesSchema,
  renameAgencySchema,
  stepAgencySchema,
  unmergeAgencySchema,
} from '@roundtable/shared/member/member.ts'
import { procedure, router } from '../base/trpc.ts'
import { addAgency } from './add-agency.ts'
import { findTies } from './find-ties.ts'
import { listAgencies } from './list-agencies.ts'
import { listMailDomains } from './list-mail-domains.ts'
import { mergeAgency } from './merge-agency.ts'
import { orderAgencies } from './order-agencies.ts'
import { previewMerge } from './preview-merge.ts'
import { renameAgency } from './rename-agency.ts'
import { stepAgency } from './step-agency.ts'
import { unmergeAgency } from './unmerge-agency.ts'

export const agencyRouter = router({
  list: procedure('see people', { onlyNow: 'it is kept as it is today' })
    .output(agencyListSchema)
    .query(({ ctx }) => listAgencies(ctx)),
  ties: procedure('keep agencies', { onlyNow: 'it is work in hand' })
    .input(agencyRefSchema)
    .output(agencyTiesSchema)
    .query(({ ctx, input }) => findTies(ctx, input)),
  rename: procedure('keep agencies')
    .input(renameAgencySchema)
    .mutation(({ ctx, input }) => renameAgency(ctx, input)),
  listMailDomains: procedure('keep people')
    .input(listMailDomainsSchema)
    .mutation(({ ctx, input }) => listMailDomains(ctx, input)),
  step: procedure('keep agencies')
    .input(stepAgencySchema)
    .mutation(({ ctx, input }) => stepAgency(ctx, input)),
  mergePlan: procedure('keep the partnership', { onlyNow: 'it is work in hand' })
    .input(mergeRefSchema)
    .output(mergePlanSchema)
    .query(({ ctx, input }) => previewMerge(ctx, input)),
  merge: procedure('keep the partnership')
    .input(mergeAgencySchema)
    .mutation(({ ctx, input }) => mergeAgency(ctx, input)),
  unmerge: procedure('keep the partnership')
    .input(unmergeAgencySchema)
    .mutation(({ ctx, input }) => unmergeAgency(ctx, input)),
  order: procedure('keep agencies')
    .input(orderAgenciesSchema)
    .mutation(({ ctx, input }) => orderAgencies(ctx, input)),
  add: procedure('keep agencies')
    .input(addAgencySchema)
    .output(agencyAddedSchema)
    .mutation(({ ctx, input }) => addAgency(ctx, input)),
})
