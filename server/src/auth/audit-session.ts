import type { PartnershipOfPerson } from '@roundtable/db/queries/session.queries.ts'
import { actBySystem } from '../act/act.ts'
import type { Services } from '../base/context.ts'

/** A sign-in, told in the trail of each partnership the person sits in. */
export async function auditSession(services: Services, seats: readonly PartnershipOfPerson[]): Promise<void> {
  if (seats.length === 0) return
  await services.database.db.transaction().execute(async (tx) => {
    for (const { partnershipId, agencyId, ...by } of seats) {
      await actBySystem(tx, services, {
        partnershipId,
        act: 'session.started',
        subjectId: by.personId,
        summary: 'Signed in.',
        agencyId,
        by,
      })
    }
  })
}
