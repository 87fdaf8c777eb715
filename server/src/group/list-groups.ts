import {
  listGroupMembers,
  listGroups as listGroupRows,
  listOpenCards,
} from '@roundtable/db/queries/group.queries.ts'
import { listMembers } from '@roundtable/db/queries/member.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { isFacilitator } from '@roundtable/shared/group/group-rights.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import type { ActorContext } from '../base/context.ts'

/** The reader’s own groups; those of everybody for the manager. */
export async function listGroups({ actor, database: { reader }, now }: ActorContext) {
  const { partnershipId, personId } = actor
  const today = localDay(now())
  const isOver = (lastDay: string | null) => lastDay !== null && lastDay < today
  const mayKeepAny = keepPartnership.may(actor)
  const groups = await listGroupRows(reader, partnershipId)
  const members = await listGroupMembers(reader, partnershipId)
  const cards = await listOpenCards(reader, { partnershipId, now: now() })
  const seats = await listMembers(reader, { partnershipId, scope: 'all' })
  const facilitators = seats.filter(
    ({ role, endedAt, invited, personId: whose }) =>
      isFacilitator(role) && endedAt === null && invited === 0 && (mayKeepAny || whose === personId),
  )
  return {
    groups: groups
      .filter(({ facilitatorPersonId }) => mayKeepAny || facilitatorPersonId === personId)
      .map((group) => ({
        ...group,
        facilitatorId: group.facilitatorMemberId,
        isOwn: group.facilitatorPersonId === personId,
        members: members
          .filter(({ groupId }) => groupId === group.id)
          .map(({ memberId, number, version, name, untilDay, endedAt, signInName }) => ({
            memberId,
            number,
            version,
            name,
            untilDay,
            cardUntil: cards.find((card) => card.memberId === memberId)?.expiresAt ?? null,
            signsIn: signInName != null,
            hasEnded: endedAt !== null || isOver(untilDay),
            mayComeBack: endedAt !== null && !isOver(untilDay),
          })),
      })),
    facilitators: facilitators.map(({ id, name }) => ({ memberId: id, name })),
    mayKeepAny,
  }
}
