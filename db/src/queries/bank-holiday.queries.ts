import { bundledHolidays, division } from '../calendar/bank-holidays.ts'
import type { Db } from '../database.ts'

/** Adds what the product brings and the database lacks; a day that was added by hand stays. */
export async function insertBundledHolidays(db: Db): Promise<void> {
  await db
    .insertInto('bankHoliday')
    .values(bundledHolidays)
    .onConflict((on) => on.columns(['division', 'day']).doNothing())
    .execute()
}

export async function listBankHolidays(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('bankHoliday').select('day').where('division', '=', division).execute()
  return new Set(rows.map(({ day }) => day))
}
