import { listTerms as listRows, listTermChanges } from '@roundtable/db/queries/term.queries.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import type { ActorContext } from '../base/context.ts'

/** The term dates that are kept, and who changed them. */
export async function listTerms({ actor, database }: ActorContext) {
  const { partnershipId } = actor
  return {
    terms: await listRows(database.reader, partnershipId),
    changes: await listTermChanges(database.reader, partnershipId),
    mayChange: keepPartnership.may(actor),
  }
}
