import { factorRolesSchema, requireFactorSchema } from '@roundtable/shared/account/account.ts'
import { handoverOfferedSchema, offerHandoverSchema } from '@roundtable/shared/handover/handover.ts'
import {
  emailConfirmedSchema,
  invitedSchema,
  passwordOfferedSchema,
  passwordVouchedSchema,
  vouchedSchema,
  vouchSchema,
} from '@roundtable/shared/member/invitation.ts'
import {
  changeMemberSchema,
  deputiseSchema,
  endMemberSchema,
  inviteMemberSchema,
  memberChangedSchema,
  memberListSchema,
  memberRefSchema,
  memberStepSchema,
  orphansSchema,
} from '@roundtable/shared/member/member.ts'
import { procedure, router } from '../base/trpc.ts'
import { changeMember } from './change-member.ts'
import { confirmEmail } from './confirm-email.ts'
import { confirmMember } from './confirm-member.ts'
import { deputiseMember } from './deputise-member.ts'
import { endMember } from './end-member.ts'
import { findOrphans } from './find-orphans.ts'
import { inviteMember } from './invite-member.ts'
import { listMembers } from './list-members.ts'
import { offerPassword, vouchPassword } from './new-password.ts'
import { offerHandover } from './offer-handover.ts'
import { findFactorRoles, requireFactor } from './require-factor.ts'
import { restoreMember } from './restore-member.ts'
import { vouchMember } from './vouch-member.ts'

export const memberRouter = router({
  list: procedure('see people', { onlyNow: 'it is kept as it is today' })
    .output(memberListSchema)
    .query(({ ctx }) => listMembers(ctx)),
  invite: procedure('keep people')
    .input(inviteMemberSchema)
    .output(invitedSchema)
    .mutation(({ ctx, input }) => inviteMember(ctx, input)),
  orphans: procedure('keep people', { onlyNow: 'it is kept as it is today' })
    .input(memberRefSchema)
    .output(orphansSchema)
    .query(({ ctx, input }) => findOrphans(ctx, input)),
  change: procedure('keep people')
    .input(changeMemberSchema)
    .output(memberChangedSchema)
    .mutation(({ ctx, input }) => changeMember(ctx, input)),
  confirm: procedure('keep people')
    .input(memberStepSchema)
    .output(memberChangedSchema)
    .mutation(({ ctx, input }) => confirmMember(ctx, input)),
  vouch: procedure('keep people')
    .input(vouchSchema)
    .output(vouchedSchema)
    .mutation(({ ctx, input }) => vouchMember(ctx, input)),
  offerPassword: procedure('keep people')
    .input(memberStepSchema)
    .output(passwordOfferedSchema)
    .mutation(({ ctx, input }) => offerPassword(ctx, input)),
  vouchPassword: procedure('keep people')
    .input(memberStepSchema)
    .output(passwordVouchedSchema)
    .mutation(({ ctx, input }) => vouchPassword(ctx, input)),
  confirmEmail: procedure('keep people')
    .input(memberStepSchema)
    .output(emailConfirmedSchema)
    .mutation(({ ctx, input }) => confirmEmail(ctx, input)),
  factorRoles: procedure('see people', { onlyNow: 'it is kept as it is today' })
    .output(factorRolesSchema)
    .query(({ ctx }) => findFactorRoles(ctx)),
  requireFactor: procedure('keep agencies')
    .input(requireFactorSchema)
    .mutation(({ ctx, input }) => requireFactor(ctx, input)),
  restore: procedure('keep people')
    .input(memberStepSchema)
    .output(memberChangedSchema)
    .mutation(({ ctx, input }) => restoreMember(ctx, input)),
  offerHandover: procedure('keep people')
    .input(offerHandoverSchema)
    .output(handoverOfferedSchema)
    .mutation(({ ctx, input }) => offerHandover(ctx, input)),
  end: procedure('keep people')
    .input(endMemberSchema)
    .output(memberChangedSchema)
    .mutation(({ ctx, input }) => endMember(ctx, input)),
  deputise: procedure('keep people')
    .input(deputiseSchema)
    .output(memberChangedSchema)
    .mutation(({ ctx, input }) => deputiseMember(ctx, input)),
})
