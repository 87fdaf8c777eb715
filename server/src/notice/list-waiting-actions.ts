import type { Db } from '@roundtable/db/database.ts'
import {
  type ActionFacts,
  actionRecord,
  listActionFacts,
  listActionLives,
} from '@roundtable/db/queries/action-record.queries.ts'
import type { RecordParams } from '@roundtable/db/queries/life-record.queries.ts'
import type { ActionRecord } from '@roundtable/shared/action/action-record.ts'
import { LRUCache } from 'lru-cache'

const most = 5_000

type Known = { facts: ActionFacts; record: ActionRecord }
const known = new WeakMap<Db, LRUCache<string, Known>>()

const says = (one: ActionFacts, other: ActionFacts): boolean => {
  let name: keyof ActionFacts
  for (name in one) if (one[name] !== other[name]) return false
  return true
}

/**
 * Actions as they stand, for what is read again after every write: of those that say what they said before, the record
 * is the same as before. Steps are only ever added, each with a version of its own, so that they are read once for it.
 */
export async function listWaitingActions(db: Db, records: RecordParams): Promise<ActionRecord[]> {
  const cache = known.get(db) ?? new LRUCache<string, Known>({ max: most })
  known.set(db, cache)
  const facts = await listActionFacts(db, records)
  const asBefore = (each: ActionFacts) => {
    const before = cache.get(each.id)
    return before !== undefined && says(each, before.facts) ? before.record : undefined
  }
  const found = facts.map((each) => ({ each, record: asBefore(each) }))
  const moved = found.flatMap(({ each, record }) => (record === undefined ? each.id : []))
  const lives = await listActionLives(db, { partnershipId: records.partnershipId, ids: moved })
  return found.flatMap(({ each, record }) => {
    if (record !== undefined) return record
    const now = lives.get(each.id)
    if (now === undefined) return []
    const made = actionRecord(each, now.life)
    // One that moved between the two statements is read again the next time.
    if (now.version === each.version) cache.set(each.id, { facts: each, record: made })
    return made
  })
}
