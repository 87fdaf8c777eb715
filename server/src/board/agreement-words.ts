import type { Tx } from '@roundtable/db/database.ts'
import { listBoards } from '@roundtable/db/queries/board.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { Agreement } from '@roundtable/shared/board/agreement-form.ts'
import type { ActorContext } from '../base/context.ts'

/** Where something was agreed, as its history tells it: the board as it is called at that moment, then the meeting. */
export async function agreementWords(
  tx: Tx,
  { actor }: ActorContext,
  { boardId, meeting }: Agreement,
): Promise<{ meeting: string; boardId?: string }> {
  if (boardId === null) return { meeting }
  const board = (await listBoards(tx, actor.partnershipId)).find(({ id }) => id === boardId)
  if (board?.state === 'current') return { meeting: `${board.name}, ${meeting}`, boardId }
  const sentence = 'This board does not meet any more: choose another.'
  throw new DomainError('not-found', sentence, { fields: [{ field: 'boardId', sentence }] })
}
