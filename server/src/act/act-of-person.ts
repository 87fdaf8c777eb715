import type { Tx } from '@roundtable/db/database.ts'
import { listPartnershipsOf } from '@roundtable/db/queries/session.queries.ts'
import type { ActName } from '@roundtable/shared/act/acts.ts'
import type { Services } from '../base/context.ts'
import { actBySystem } from './act.ts'

/** What somebody did about their own account, told in the trail of each partnership they sit in. */
export async function actOfPerson(
  tx: Tx,
  services: Services,
  { personId, act, summary }: { personId: string; act: ActName; summary: string },
): Promise<void> {
  for (const { partnershipId, agencyId, ...by } of await listPartnershipsOf(tx, personId)) {
    await actBySystem(tx, services, { partnershipId, act, subjectId: personId, summary, agencyId, by })
  }
}
