import { listBenchmarksSince } from '@roundtable/db/queries/benchmark.queries.ts'
import { averageOf, type BenchmarkPoint } from '@roundtable/shared/benchmark/benchmark.ts'
import { besideText } from '@roundtable/shared/comparison/benchmark-at.ts'
import type { Unit } from '@roundtable/shared/figure/figure.ts'
import type { ScorecardRow } from '@roundtable/shared/scorecard/scorecard.ts'
import { cacheByVersion } from '../base/cache-by-version.ts'

/** What stands beside the rows of an indicator: England's figures, the means of the neighbours, the words made of them. */
type Beside = { england: BenchmarkPoint[]; neighbours: BenchmarkPoint[]; texts: Map<string, string | null> }

const yearsRead = 6

/** Of each indicator that has some, in one query; those without are not in it. */
export const readBeside = cacheByVersion(
  async ({ actor, database, now }): Promise<ReadonlyMap<string, Beside>> => {
    const { partnershipId } = actor
    const since = `${Number(now().slice(0, 4)) - yearsRead}-01-01`
    const rows = await listBenchmarksSince(database.reader, { partnershipId, since })
    const found = new Map<string, { england: BenchmarkPoint[]; neighbours: Map<string, BenchmarkPoint[]> }>()
    for (const { indicatorId, relation, periodStart, periodEnd, periodLabel, value } of rows) {
      const of = found.get(indicatorId) ?? { england: [], neighbours: new Map<string, BenchmarkPoint[]>() }
      found.set(indicatorId, of)
      const point = { periodStart, periodEnd, periodLabel, value }
      if (relation === 'england') of.england.push(point)
      else of.neighbours.set(periodStart, [...(of.neighbours.get(periodStart) ?? []), point])
    }
    return new Map(
      [...found].map(([indicatorId, { england, neighbours }]) => [
        indicatorId,
        { england, neighbours: [...neighbours.values()].flatMap(meanOf), texts: new Map() },
      ]),
    )
  },
  ({ now }) => now().slice(0, 4),
)

function meanOf(points: readonly BenchmarkPoint[]): BenchmarkPoint[] {
  const [first] = points
  return first === undefined ? [] : [{ ...first, value: averageOf(points.map(({ value }) => value)).value }]
}

/** A row with what others have beside its latest figure. */
export function withBeside(
  row: ScorecardRow,
  { texts, ...others }: Beside,
  style: { unit: Unit; decimals: number },
): ScorecardRow {
  const { latest } = row
  if (latest === null) return row
  const cached = texts.get(latest.periodStart)
  const text = cached === undefined ? besideText(others, latest, style) : cached
  texts.set(latest.periodStart, text)
  return text === null ? row : { ...row, beside: text }
}
