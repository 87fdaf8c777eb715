import { listMembers } from '@roundtable/db/queries/member.queries.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import { isAdministration } from '@roundtable/shared/member/member-rights.ts'
import type { ActorContext } from '../base/context.ts'

/** Seats that could be members of a board: those that have not ended, but for the administrator's. */
export async function listSeats({ actor, database }: ActorContext) {
  const seats = await listMembers(database.reader, { partnershipId: actor.partnershipId, scope: 'all' })
  return seats
    .filter(({ endedAt, role }) => endedAt === null && !isAdministration(role))
    .map(({ id, name, title, role, agencyName }) => ({
      memberId: id,
      name,
      title,
      roleWord: roleWord(role),
      agencyName,
    }))
}
