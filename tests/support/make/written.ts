import type { TestPartnership } from './partnership.ts'

/** As if anything of the partnership had been written that no act tells of. */
export async function writeSomething(at: TestPartnership): Promise<void> {
  await at.database.db
    .updateTable('partnership')
    .set((eb) => ({ dataVersion: eb('dataVersion', '+', 1) }))
    .where('id', '=', at.partnershipId)
    .execute()
}
