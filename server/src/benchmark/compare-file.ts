import { createHash } from 'node:crypto'
import type { Db } from '@roundtable/db/database.ts'
import { listCurrentBenchmarks } from '@roundtable/db/queries/benchmark.queries.ts'
import { listBenchmarkMatches } from '@roundtable/db/queries/benchmark-file.queries.ts'
import { listPartnershipAreas } from '@roundtable/db/queries/partnership-area.queries.ts'
import type { BenchmarkFileTable } from '@roundtable/db/tables/benchmark-file.table.ts'
import { type CurrentFigure, compareBenchmarks } from '@roundtable/shared/benchmark/compare-benchmarks.ts'
import { compareNeighbours, type NeighbourChange } from '@roundtable/shared/benchmark/compare-neighbours.ts'
import type { OpenData } from '@roundtable/shared/published/open-data/read-open-data.ts'
import { inSlices, turns } from '../base/in-slices.ts'
import { matchesOf } from './matches-of.ts'
import type { ReadContent } from './receive-benchmark-file.ts'

/** Of what is seen, taken some at a time. */
async function sumOf(changes: readonly object[]): Promise<string> {
  const sum = createHash('sha256')
  const turn = turns()
  for (let done = 0; done < changes.length; done += slice) {
    sum.update(JSON.stringify(changes.slice(done, done + slice)))
    await turn()
  }
  return sum.digest('hex')
}
const slice = 500

/** What a file that was read gives beside what stands now; `isOld` where it was read by what no longer holds. */
export async function compareFile(db: Db, row: BenchmarkFileTable) {
  const { data, matches }: ReadContent = JSON.parse(row.content)
  if (data.kind === 'description') {
    const changes: NeighbourChange[] = []
    return { kind: 'description' as const, data, changes, same: data.labels.length, seen: '', isOld: false }
  }
  if (data.kind === 'neighbours') {
    const areas = await listPartnershipAreas(db, row.partnershipId)
    const current = areas.filter(({ relation }) => relation === 'neighbour')
    const { changes, same } = compareNeighbours(data.neighbours, current)
    return {
      kind: 'neighbours' as const,
      data,
      current,
      changes,
      same,
      seen: await sumOf(changes),
      isOld: false,
    }
  }
  return compareFigures(db, row, { data, matches })
}
export type ComparedFile = Awaited<ReturnType<typeof compareFile>>

async function compareFigures(
  db: Db,
  { partnershipId, form }: BenchmarkFileTable,
  content: { data: OpenData; matches: string },
) {
  const { data } = content
  const all = await listBenchmarkMatches(db, partnershipId)
  const matches = all.filter((match) => match.form === form)
  const indicatorIds = matches.map(({ indicatorId }) => indicatorId)
  const current: CurrentFigure[] = []
  const turn = turns()
  for (const indicatorId of indicatorIds) {
    current.push(...(await listCurrentBenchmarks(db, { partnershipId, indicatorIds: [indicatorId] })))
    await turn()
  }
  const { changes, same } = await inSlices(compareBenchmarks({ form, figures: data.figures }, current))
  const isOld = matchesOf(all, form) !== content.matches
  return { kind: 'figures' as const, data, matches, changes, same, seen: await sumOf(changes), isOld }
}
