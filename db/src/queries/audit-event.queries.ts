import type { Insertable } from 'kysely'
import type { Tx } from '../database.ts'
import type { AuditEventTable } from '../tables/audit-event.table.ts'

/** Writes the event and raises the partnership's data version, in the transaction of what it tells. */
export async function insertAuditEvent(tx: Tx, event: Insertable<AuditEventTable>): Promise<void> {
  await tx.insertInto('auditEvent').values(event).execute()
  await tx
    .updateTable('partnership')
    .set((eb) => ({ dataVersion: eb('dataVersion', '+', 1) }))
    .where('id', '=', event.partnershipId)
    .execute()
}
