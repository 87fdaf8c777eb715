import { insertAuditEvent } from '@roundtable/db/queries/audit-event.queries.ts'
import type { PartnershipOfPerson } from '@roundtable/db/queries/session.queries.ts'
import type { Services } from '../base/context.ts'

/** A sign-in or sign-out, told in the trail of each partnership the person sits in. */
export async function auditSession(
  services: Services,
  seats: PartnershipOfPerson[],
  action: string,
  summary: string,
): Promise<void> {
  if (seats.length === 0) return
  await services.database.db.transaction().execute(async (tx) => {
    for (const seat of seats) {
      await insertAuditEvent(tx, {
        partnershipId: seat.partnershipId,
        id: services.newId(),
        at: services.now(),
        category: 'security',
        action,
        personId: seat.personId,
        personName: seat.personName,
        memberId: seat.memberId,
        agencyId: seat.agencyId,
        deputyFor: null,
        onBehalf: 0,
        subjectKind: 'person',
        subjectId: seat.personId,
        summary,
      })
    }
  })
}
