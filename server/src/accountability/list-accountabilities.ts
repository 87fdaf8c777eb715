import { listAccountabilities as listRows } from '@roundtable/db/queries/accountability.queries.ts'
import { assignAccountabilities } from '@roundtable/shared/goal/accountability-rights.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../base/context.ts'

/** Who has and had which part in each goal and indicator the reader sees. */
export async function listAccountabilities({ actor, database }: ActorContext) {
  const { partnershipId } = actor
  return {
    rows: await listRows(database.reader, { partnershipId, goalIds: goalsGrantedTo(actor) }),
    mayAssign: assignAccountabilities.may(actor),
  }
}
