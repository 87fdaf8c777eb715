import type { Db, Tx } from '../database.ts'
import type { SecondFactorTable } from '../tables/account.table.ts'

export async function findFactor(db: Db, personId: string): Promise<SecondFactorTable | undefined> {
  return db.selectFrom('secondFactor').selectAll().where('personId', '=', personId).executeTakeFirst()
}

/** A new one in the place of one that was never confirmed. */
export async function replaceFactor(tx: Tx, row: SecondFactorTable): Promise<void> {
  await tx
    .deleteFrom('secondFactor')
    .where('personId', '=', row.personId)
    .where('confirmedAt', 'is', null)
    .execute()
  await tx.insertInto('secondFactor').values(row).execute()
}

/** Marks the half minute as used; false where its code, or a later one, was used meanwhile. */
export async function useFactorStep(
  tx: Tx,
  { personId, step, ...also }: { personId: string; step: number; confirmedAt?: string; secret?: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('secondFactor')
    .set({ lastStep: step, ...also })
    .where('personId', '=', personId)
    .where('lastStep', '<', step)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function deleteFactor(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('recoveryCode').where('personId', '=', personId).execute()
  await tx.deleteFrom('secondFactor').where('personId', '=', personId).execute()
}

export async function replaceRecoveryCodes(
  tx: Tx,
  { personId, hashes }: { personId: string; hashes: readonly string[] },
): Promise<void> {
  await tx.deleteFrom('recoveryCode').where('personId', '=', personId).execute()
  await tx
    .insertInto('recoveryCode')
    .values(hashes.map((codeHash) => ({ personId, codeHash })))
    .execute()
}

export async function countRecoveryCodes(db: Db, personId: string): Promise<number> {
  const { total } = await db
    .selectFrom('recoveryCode')
    .select((eb) => eb.fn.countAll<number | string>().as('total'))
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  return Number(total)
}

/** False where it is none of theirs, or was used. */
export async function useRecoveryCode(
  tx: Tx,
  { personId, codeHash }: { personId: string; codeHash: string },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('recoveryCode')
    .where('personId', '=', personId)
    .where('codeHash', '=', codeHash)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
