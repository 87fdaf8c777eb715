import { createHash } from 'node:crypto'
import type { AuditEventTable } from './tables/audit-event.table.ts'

export type TrailEvent = Omit<AuditEventTable, 'position' | 'previousHash' | 'hash'>

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Of words somebody typed, with a salt of their own: once both are gone, nobody can try words against it. */
export const wordsHash = (salt: string, text: string): string => sha256(JSON.stringify([salt, text]))

/**
 * SHA-256 over an event, its place and the hash of the event before it, so that none can be edited, removed or moved
 * without every later one disagreeing. Of typed words only their hash goes in.
 */
export function linkHash(
  previousHash: string,
  position: number,
  { event, reasonHash }: { event: TrailEvent; reasonHash: string | null },
): string {
  const { partnershipId, id, at, category, action, personId, personName, memberId, agencyId } = event
  const { deputyFor, onBehalf, subjectKind, subjectId, summary } = event
  const who = [personId, personName, memberId, agencyId, deputyFor, onBehalf]
  const what = [category, action, subjectKind, subjectId, summary, reasonHash]
  return sha256(JSON.stringify([previousHash, partnershipId, position, id, at, ...who, ...what]))
}

type Chained = { events: AuditEventTable[]; position: number; hash: string }

/** Events of one partnership in their order, each with its place after the end of a chain; answers its new end too. */
export function chained(
  events: readonly TrailEvent[],
  reasonHashOf: (id: string) => string | null = () => null,
  after: Pick<Chained, 'position' | 'hash'> = { position: 0, hash: '' },
): Chained {
  let { position, hash } = after
  const links = events.map((event) => {
    const previousHash = hash
    position += 1
    const reasonHash = event.reasonId === null ? null : reasonHashOf(event.reasonId)
    hash = linkHash(previousHash, position, { event, reasonHash })
    return { ...event, position, previousHash, hash }
  })
  return { events: links, position, hash }
}
