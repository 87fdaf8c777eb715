import type { Database } from '@roundtable/db/database.ts'
import { countIndicators } from '@roundtable/db/queries/scorecard.queries.ts'
import type { ActorContext } from '../context.ts'

type Counts = Map<string | null, number>

const most = 200
const kept = new WeakMap<Database, Map<string, Counts>>()

/** Indicators of each goal; counted again whenever anything in the partnership was written. */
export async function countsByGoal({ actor, membership, database }: ActorContext): Promise<Counts> {
  const { partnershipId } = actor
  const known = kept.get(database) ?? new Map<string, Counts>()
  kept.set(database, known)
  const key = `${partnershipId} ${membership.dataVersion}`
  const counted = known.get(key)
  if (counted !== undefined) return counted
  const rows = await countIndicators(database.reader, partnershipId)
  const counts = new Map(rows.map(({ goalId, indicators }) => [goalId, indicators]))
  const [oldest] = known.keys()
  if (known.size >= most && oldest !== undefined) known.delete(oldest)
  known.set(key, counts)
  return counts
}
