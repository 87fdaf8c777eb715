import { addAgencySchema, agencyAddedSchema, agencyListSchema } from '@roundtable/shared/member/member.ts'
import { procedure, router } from '../base/trpc.ts'
import { addAgency } from './add-agency.ts'
import { listAgencies } from './list-agencies.ts'

export const agencyRouter = router({
  list: procedure('see people', { onlyNow: 'it is kept as it is today' })
    .output(agencyListSchema)
    .query(({ ctx }) => listAgencies(ctx)),
  add: procedure('keep agencies')
    .input(addAgencySchema)
    .output(agencyAddedSchema)
    .mutation(({ ctx, input }) => addAgency(ctx, input)),
})
