import type { Db, Tx } from '../database.ts'
import { ask, statement } from '../statement.ts'

/** Tables whose changes are counted. */
export type CountedTable =
  | 'goal'
  | 'goal_version'
  | 'indicator'
  | 'indicator_version'
  | 'indicator_story'
  | 'indicator_reading'
  | 'series'
  | 'accountability'
  | 'agency'
  /** Marks of what a reading is made of: figures, targets, steps, formulas. */
  | 'reading_due'

type OfTables = { partnershipId: string; tables: readonly CountedTable[] }

const changes = statement<{ changes: number }>(
  ({ textsOf }) => `
select cast(coalesce(sum(changes), 0) as integer) as changes
from table_change where partnership_id = ? and name in ${textsOf}`,
)

/** Another number than before, once anything was written into one of these tables: it only ever grows. */
export async function findChanges(db: Db, { partnershipId, tables }: OfTables): Promise<number> {
  const [row] = await ask(db, changes, [partnershipId, JSON.stringify(tables)])
  return row?.changes ?? 0
}

const most = 100

/** Adds up what single transactions counted, where that has become much: the sums stay what they are. */
export async function foldChanges(tx: Tx, partnershipId: string): Promise<void> {
  const rows = await tx
    .selectFrom('tableChange')
    .where('partnershipId', '=', partnershipId)
    .where('batch', '<>', '')
    .select(['name', 'batch', 'changes'])
    .execute()
  if (rows.length < most) return
  for (const [name, counted] of Map.groupBy(rows, (row) => row.name)) {
    const folded = await tx
      .deleteFrom('tableChange')
      .where('partnershipId', '=', partnershipId)
      .where('name', '=', name)
      .where(
        'batch',
        'in',
        counted.map(({ batch }) => batch),
      )
      .returning('changes')
      .execute()
    const sum = folded.reduce((total, row) => total + row.changes, 0)
    await tx
      .insertInto('tableChange')
      .values({ partnershipId, name, batch: '', changes: sum })
      .onConflict((on) =>
        on
          .columns(['partnershipId', 'name', 'batch'])
          .doUpdateSet((eb) => ({ changes: eb('tableChange.changes', '+', sum) })),
      )
      .execute()
  }
}
