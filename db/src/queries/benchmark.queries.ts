import type { BenchmarkLine } from '@roundtable/shared/reading/benchmark.ts'
import type { Db } from '../database.ts'

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
