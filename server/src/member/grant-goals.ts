import type { Tx } from '@roundtable/db/database.ts'
import {
  endMemberGrants,
  insertMemberGrants,
  listGoalsByCode,
} from '@roundtable/db/queries/member-grant.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { ActorContext } from '../base/context.ts'

/** The seat is granted these goals and no others. */
export async function grantGoals(
  tx: Tx,
  { actor, now }: ActorContext,
  { memberId, goalCodes }: { memberId: string; goalCodes: readonly string[] },
): Promise<void> {
  const { partnershipId, personId } = actor
  const codes = [...new Set(goalCodes)]
  const goals = await listGoalsByCode(tx, { partnershipId, codes })
  const missing = codes.filter((code) => !goals.some((goal) => goal.code === code))
  if (missing.length > 0) {
    const sentence = `There is no goal ${missing.join(', ')}.`
    throw new DomainError('bad-input', sentence, { fields: [{ field: 'goalCodes', sentence }] })
  }
  const grantedAt = now()
  await endMemberGrants(tx, { partnershipId, memberId, at: grantedAt })
  await insertMemberGrants(
    tx,
    goals.map((goal) => ({
      partnershipId,
      memberId,
      goalId: goal.id,
      grantedAt,
      grantedBy: personId,
      endedAt: null,
    })),
  )
}
