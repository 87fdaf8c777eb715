import {
  changeGrantSchema,
  followGrantSchema,
  giveGrantSchema,
  grantChoicesSchema,
  grantedPackSchema,
  grantListSchema,
  openGrantSchema,
  ownGrantsSchema,
  revokeGrantSchema,
} from '@roundtable/shared/grant/grant.ts'
import { asAtRefSchema } from '@roundtable/shared/past/as-at.ts'
import { pastProcedure, procedure, router } from '../base/trpc.ts'
import { followGrant } from './follow-grant.ts'
import { giveGrant } from './give-grant.ts'
import { listGrantChoices, listGrants, listOwnGrants } from './list-grants.ts'
import { openGrant } from './open-grant.ts'
import { changeGrant, revokeGrant } from './step-grant.ts'

export const grantRouter = router({
  list: pastProcedure('see grants', asAtRefSchema)
    .output(grantListSchema)
    .query(({ ctx }) => listGrants(ctx)),
  choices: procedure('give grants', { onlyNow: 'it is work in hand' })
    .output(grantChoicesSchema)
    .query(({ ctx }) => listGrantChoices(ctx)),
  give: procedure('give grants')
    .input(giveGrantSchema)
    .mutation(({ ctx, input }) => giveGrant(ctx, input)),
  change: procedure('give grants')
    .input(changeGrantSchema)
    .mutation(({ ctx, input }) => changeGrant(ctx, input)),
  revoke: procedure('give grants')
    .input(revokeGrantSchema)
    .mutation(({ ctx, input }) => revokeGrant(ctx, input)),
  mine: procedure('open grants', { onlyNow: 'it is about the reader' })
    .output(ownGrantsSchema)
    .query(({ ctx }) => listOwnGrants(ctx)),
  open: procedure('open grants')
    .input(openGrantSchema)
    .output(grantedPackSchema)
    .mutation(({ ctx, input }) => openGrant(ctx, input)),
  follow: procedure('open grants')
    .input(followGrantSchema)
    .subscription(({ ctx, input, signal }) => followGrant(ctx, { ...input, signal })),
})
