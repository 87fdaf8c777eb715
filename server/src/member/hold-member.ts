import type { Db, Tx } from '@roundtable/db/database.ts'
import { listMembers, type MemberRow } from '@roundtable/db/queries/member.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import { keepPeople, mayKeepSeat, refusedSeat } from '@roundtable/shared/member/member-rights.ts'
import type { ActorContext } from '../base/context.ts'

/** A seat of an agency whose people the actor keeps; any other answers like a missing one. */
export async function requireMember(db: Db, { actor }: ActorContext, id: string): Promise<MemberRow> {
  const { partnershipId } = actor
  const [member] = await listMembers(db, { partnershipId, scope: keepPeople.scope(actor), id })
  if (member === undefined)
    throw new DomainError('not-found', 'There is no such seat, or it is not yours to keep.')
  return member
}

/** The same, held against others who change people, and as it was seen. */
export async function holdMember(
  tx: Tx,
  ctx: ActorContext,
  { id, version }: { id: string; version: number },
): Promise<MemberRow> {
  await lockPartnership(tx, ctx.actor.partnershipId)
  const member = await requireMember(tx, ctx, id)
  if (!mayKeepSeat(ctx.actor, member)) {
    throw refusedSeat(`You do not keep the seat of a ${roleWord(member.role).toLowerCase()}.`)
  }
  if (member.version !== version) {
    const { name, role, untilDay, deputyName, endedAt } = member
    throw new DomainError(
      'conflict',
      'This seat has changed since you opened it: look at it as it stands now.',
      {
        current: { version: member.version, name, role, untilDay, deputyName, endedAt },
      },
    )
  }
  if (member.endedAt !== null) throw new DomainError('rule', 'This seat has ended already.')
  return member
}
