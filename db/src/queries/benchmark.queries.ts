import type { BenchmarkLine } from '@roundtable/shared/reading/benchmark.ts'
import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { BenchmarkTable } from '../tables/benchmark.table.ts'
import { inBatches } from './in-batches.ts'

/**
 * The published figures of the places a partnership compares itself with: its own, England's, its region's, its
 * statistical neighbours', closest first; a place without any is left out.
 */
export async function listBenchmarks(
  db: Db,
  { partnershipId, indicatorCode }: { partnershipId: string; indicatorCode: string },
): Promise<BenchmarkLine[]> {
  const rows = await db
    .selectFrom('partnershipArea as p')
    .innerJoin('benchmark as b', 'b.areaCode', 'p.areaCode')
    .select([
      'p.relation',
      'b.areaCode',
      'b.areaName',
      'b.source',
      'b.licence',
      'b.retrievedOn',
      'b.periodStart',
      'b.periodEnd',
      'b.periodLabel',
      'b.value',
    ])
    .where('p.partnershipId', '=', partnershipId)
    .where('b.indicatorCode', '=', indicatorCode)
    .orderBy('p.position')
    .orderBy('b.areaCode')
    .orderBy('b.periodStart')
    .execute()
  const lines = new Map<string, BenchmarkLine>()
  for (const { periodStart, periodEnd, periodLabel, value, ...place } of rows) {
    const line = lines.get(place.areaCode) ?? { ...place, values: [] }
    line.values.push({ periodStart, periodEnd, periodLabel, value })
    line.retrievedOn = place.retrievedOn
    lines.set(place.areaCode, line)
  }
  return [...lines.values()]
}

export async function listBenchmarksOf(db: Db, indicatorCodes: readonly string[]): Promise<BenchmarkTable[]> {
  if (indicatorCodes.length === 0) return []
  return db.selectFrom('benchmark').selectAll().where('indicatorCode', 'in', indicatorCodes).execute()
}

export const upsertBenchmarks = (tx: Tx, rows: readonly Insertable<BenchmarkTable>[]): Promise<void> =>
  inBatches(rows, (batch) =>
    tx
      .insertInto('benchmark')
      .values(batch)
      .onConflict((conflict) =>
        conflict.columns(['indicatorCode', 'areaCode', 'periodStart']).doUpdateSet((eb) => ({
          periodEnd: eb.ref('excluded.periodEnd'),
          periodLabel: eb.ref('excluded.periodLabel'),
          areaName: eb.ref('excluded.areaName'),
          areaKind: eb.ref('excluded.areaKind'),
          value: eb.ref('excluded.value'),
          source: eb.ref('excluded.source'),
          licence: eb.ref('excluded.licence'),
          retrievedOn: eb.ref('excluded.retrievedOn'),
          recordedAt: eb.ref('excluded.recordedAt'),
        })),
      )
      .execute(),
  )
