import { findReturn } from '@roundtable/db/queries/return.queries.ts'
import { listReturnEvents as listEvents } from '@roundtable/db/queries/return-progress.queries.ts'
import { actWord } from '@roundtable/shared/act/acts.ts'
import { seeReturns } from '@roundtable/shared/return/return-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { missingReturn } from './sheet/hold-return.ts'

/** What happened to the return, newest first, for those who may see the return itself. */
export async function listReturnEvents({ actor, database }: ActorContext, { id }: { id: string }) {
  const { partnershipId } = actor
  const scope = seeReturns.scope(actor)
  const owed = await findReturn(database.reader, { partnershipId, id, scope })
  if (owed === null) throw missingReturn()
  const events = await listEvents(database.reader, { partnershipId, returnId: id })
  return events.map(({ action, onBehalf, personName, reason, ...event }) => ({
    ...event,
    what: actWord(action),
    by: personName,
    onBehalf: onBehalf === 1,
    reason: reason === '' ? null : reason,
  }))
}
