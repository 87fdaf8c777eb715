import {
  findPartnership,
  lockPartnership,
  updateFactorRoles,
} from '@roundtable/db/queries/partnership.queries.ts'
import type { requireFactorSchema } from '@roundtable/shared/account/account.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import { keepAgencies } from '@roundtable/shared/member/agency-rights.ts'
import { rolesIn, rolesText } from '@roundtable/shared/rights/role-group.ts'
import type { z } from 'zod'
import { act } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'

/** Roles whose seats ask for a second factor, in the order of the roles. */
export async function findFactorRoles({ actor, database }: ActorContext) {
  const found = await findPartnership(database.reader, actor.partnershipId)
  return { roles: rolesIn(found?.factorRoles ?? '') }
}

/** From now on such a seat only enrols until its person has a second factor. */
export async function requireFactor(
  ctx: ActorContext,
  input: z.infer<typeof requireFactorSchema>,
): Promise<void> {
  const { partnershipId } = ctx.actor
  const text = rolesText(input.roles)
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    await updateFactorRoles(tx, partnershipId, text)
    const words = rolesIn(text)
      .map((role) => roleWord(role).toLowerCase())
      .join(', ')
    await act(tx, ctx, {
      act: 'partnership.factor-asked',
      subjectId: partnershipId,
      summary: `A second factor is asked for: ${words === '' ? 'in no seat' : words}.`,
      seat: keepAgencies.seat(ctx.actor),
    })
  })
}
