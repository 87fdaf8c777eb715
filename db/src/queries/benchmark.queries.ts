import type { BenchmarkLine, BenchmarkPoint } from '@roundtable/shared/benchmark/benchmark.ts'
import { type ExpressionBuilder, sql } from 'kysely'
import type { Db } from '../database.ts'
import type { Tables } from '../tables.ts'

/** A published figure with where it is from, as it stands in its row. */
export type SourcedPoint = BenchmarkPoint & {
  numerator: string | null
  denominator: string | null
  symbol: string
  source: string
  licence: string
  retrievedOn: string
  fileHash: string | null
}
export type SourcedLine = Omit<BenchmarkLine, 'values'> & { values: SourcedPoint[] }

/**
 * The published figures of the places a partnership compares itself with: its own, England's, its region's, its
 * statistical neighbours', closest first; a place without any is left out. What came by a file of its own stands
 * before what the installation has of the same place and year.
 */
export async function listBenchmarks(
  db: Db,
  { partnershipId, indicatorCode }: { partnershipId: string; indicatorCode: string },
): Promise<SourcedLine[]> {
  const rows = await everyBenchmark(db, partnershipId)
    .where('figure.indicatorCode', '=', indicatorCode)
    .orderBy('figure.position')
    .orderBy('figure.areaCode')
    .orderBy('figure.periodStart')
    .execute()
  const lines = new Map<string, SourcedLine>()
  for (const row of rows) {
    const { relation, areaCode, areaName, source, licence, retrievedOn } = row
    const { periodStart, periodEnd, periodLabel, value, numerator, denominator, symbol, fileHash } = row
    const line = lines.get(areaCode) ?? {
      ...{ relation, areaCode, areaName, source, licence, retrievedOn, values: [] },
    }
    line.values.push({
      ...{ periodStart, periodEnd, periodLabel, value, numerator, denominator, symbol },
      ...{ source, licence, retrievedOn, fileHash },
    })
    Object.assign(line, { source, licence, retrievedOn })
    lines.set(areaCode, line)
  }
  return [...lines.values()]
}

/** What stands of some indicators; `form` is that of the file it came by, null where the installation has it. */
export async function listCurrentBenchmarks(
  db: Db,
  { partnershipId, indicatorIds }: { partnershipId: string; indicatorIds: readonly string[] },
) {
  if (indicatorIds.length === 0) return []
  return everyBenchmark(db, partnershipId).where('figure.indicatorId', 'in', indicatorIds).execute()
}

/** The same of the own place alone. */
export async function listOwnBenchmarks(
  db: Db,
  { partnershipId, indicatorIds }: { partnershipId: string; indicatorIds: readonly string[] },
) {
  if (indicatorIds.length === 0) return []
  return everyBenchmark(db, partnershipId)
    .where('figure.indicatorId', 'in', indicatorIds)
    .where('figure.relation', '=', 'self')
    .execute()
}

/** What England and the neighbours have of each indicator in periods that began on this day or later, oldest first. */
export async function listBenchmarksSince(
  db: Db,
  { partnershipId, since }: { partnershipId: string; since: string },
) {
  return everyBenchmark(db, partnershipId)
    .where('figure.relation', 'in', ['england', 'neighbour'])
    .where('figure.periodStart', '>=', since)
    .where('figure.value', 'is not', null)
    .orderBy('figure.periodStart')
    .execute()
}

/** Whose figures stand beside those of a partnership, and under which licence. */
export async function listBenchmarkSources(
  db: Db,
  partnershipId: string,
): Promise<{ source: string; licence: string }[]> {
  return benchmarks(db, partnershipId).select(['figure.source', 'figure.licence']).distinct().execute()
}

const everyBenchmark = (db: Db, partnershipId: string) => benchmarks(db, partnershipId).selectAll()

const benchmarks = (db: Db, partnershipId: string) =>
  db.selectFrom((eb) =>
    ownFigures(eb, partnershipId).unionAll(everybodysFigures(eb, partnershipId)).as('figure'),
  )

type Builder = ExpressionBuilder<Tables, never>

function ownFigures(eb: Builder, partnershipId: string) {
  return eb
    .selectFrom('benchmarkFigure as f')
    .innerJoin('partnershipArea as p', (join) =>
      join.onRef('p.partnershipId', '=', 'f.partnershipId').onRef('p.areaCode', '=', 'f.areaCode'),
    )
    .innerJoin('indicator as i', (join) =>
      join.onRef('i.partnershipId', '=', 'f.partnershipId').onRef('i.id', '=', 'f.indicatorId'),
    )
    .innerJoin('benchmarkFile as b', (join) =>
      join.onRef('b.partnershipId', '=', 'f.partnershipId').onRef('b.id', '=', 'f.fileId'),
    )
    .select(['i.id as indicatorId', 'i.code as indicatorCode', 'p.relation', 'p.position'])
    .select([
      'f.areaCode',
      'f.areaName',
      'f.periodStart',
      'f.periodEnd',
      'f.periodLabel',
      'f.value',
      'f.numerator',
      'f.denominator',
      'f.symbol',
    ])
    .select(['b.source', 'b.licence', sql<string>`coalesce(b.retrieved_on, '')`.as('retrievedOn')])
    .select([sql<string | null>`b.file_hash`.as('fileHash'), sql<string | null>`f.id`.as('id')])
    .select(sql<string | null>`b.form`.as('form'))
    .where('f.partnershipId', '=', partnershipId)
    .where('f.endedAt', 'is', null)
    .where('p.endedAt', 'is', null)
}

function everybodysFigures(eb: Builder, partnershipId: string) {
  return eb
    .selectFrom('benchmark as b')
    .innerJoin('partnershipArea as p', 'p.areaCode', 'b.areaCode')
    .innerJoin('indicator as i', (join) =>
      join.onRef('i.partnershipId', '=', 'p.partnershipId').onRef('i.code', '=', 'b.indicatorCode'),
    )
    .select(['i.id as indicatorId', 'i.code as indicatorCode', 'p.relation', 'p.position'])
    .select(['b.areaCode', 'b.areaName', 'b.periodStart', 'b.periodEnd', 'b.periodLabel', 'b.value'])
    .select([
      sql<string | null>`cast(null as text)`.as('numerator'),
      sql<string | null>`cast(null as text)`.as('denominator'),
    ])
    .select([sql<string>`''`.as('symbol'), 'b.source', 'b.licence', 'b.retrievedOn'])
    .select([
      sql<string | null>`cast(null as text)`.as('fileHash'),
      sql<string | null>`cast(null as text)`.as('id'),
    ])
    .select(sql<string | null>`cast(null as text)`.as('form'))
    .where('p.partnershipId', '=', partnershipId)
    .where('p.endedAt', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('benchmarkFigure as o')
            .select('o.id')
            .whereRef('o.partnershipId', '=', 'p.partnershipId')
            .whereRef('o.indicatorId', '=', 'i.id')
            .whereRef('o.areaCode', '=', 'b.areaCode')
            .whereRef('o.periodStart', '=', 'b.periodStart')
            .where('o.endedAt', 'is', null),
        ),
      ),
    )
}
