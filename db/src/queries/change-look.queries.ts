import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { ChangeLookTable } from '../tables/change-look.table.ts'

type Who = Pick<ChangeLookTable, 'partnershipId' | 'personId'>
export type ChangeLook = Pick<ChangeLookTable, 'lookedAt' | 'earlierAt'>

export const findChangeLook = (db: Db, { partnershipId, personId }: Who): Promise<ChangeLook | undefined> =>
  db
    .selectFrom('changeLook')
    .select(['lookedAt', 'earlierAt'])
    .where('partnershipId', '=', partnershipId)
    .where('personId', '=', personId)
    .executeTakeFirst()

export async function upsertChangeLook(tx: Tx, row: Insertable<ChangeLookTable>): Promise<void> {
  await tx
    .insertInto('changeLook')
    .values(row)
    .onConflict((on) =>
      on.columns(['partnershipId', 'personId']).doUpdateSet((eb) => ({
        lookedAt: eb.ref('excluded.lookedAt'),
        earlierAt: eb.ref('excluded.earlierAt'),
      })),
    )
    .execute()
}
