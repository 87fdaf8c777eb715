import { findPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { countNeighbours } from '@roundtable/db/queries/partnership-area.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import type { ActorContext } from '../base/context.ts'

export async function getSettings({ actor, database }: ActorContext) {
  const partnership = await findPartnership(database.reader, actor.partnershipId)
  if (partnership === undefined) throw new DomainError('not-found', 'There is no such partnership.')
  const neighbours = await countNeighbours(database.reader, actor.partnershipId)
  return { ...partnership, neighbours, mayChange: keepPartnership.may(actor) }
}
