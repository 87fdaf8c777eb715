import {
  listBoardEvents,
  listBoardMembers,
  listBoards as listRows,
} from '@roundtable/db/queries/board.queries.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import type { ActorContext } from '../base/context.ts'

/** The bodies that meet, with their members, what they agreed and what happened to them. */
export async function listBoards({ actor, database }: ActorContext) {
  const { partnershipId } = actor
  const { reader } = database
  const members = await listBoardMembers(reader, partnershipId)
  const events = await listBoardEvents(reader, partnershipId)
  return {
    boards: (await listRows(reader, partnershipId)).map(({ steps, agreed, ...board }) => ({
      ...board,
      version: steps,
      agreed: Number(agreed),
      members: members
        .filter(({ boardId }) => boardId === board.id)
        .map(({ role, ...member }) => ({ ...member, roleWord: roleWord(role) })),
      history: events.filter(({ boardId }) => boardId === board.id),
    })),
    mayKeep: keepPartnership.may(actor),
  }
}
