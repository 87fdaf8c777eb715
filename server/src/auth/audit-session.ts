import type { Tx } from '@roundtable/db/database.ts'
import { listPartnershipsOf } from '@roundtable/db/queries/session.queries.ts'
import { actBySystem } from '../act/act.ts'
import type { Services } from '../base/context.ts'

/** A sign-in, told in the trail of each partnership the person sits in. */
export async function auditSession(tx: Tx, services: Services, personId: string): Promise<void> {
  for (const { partnershipId, agencyId, ...by } of await listPartnershipsOf(tx, personId)) {
    await actBySystem(tx, services, {
      partnershipId,
      act: 'session.started',
      subjectId: by.personId,
      summary: 'Signed in.',
      agencyId,
      by,
    })
  }
}
