import type { Db } from '@roundtable/db/database.ts'
import { listTrailEnds, listTrailLinks, listWordsHeld } from '@roundtable/db/queries/trail-link.queries.ts'
import { linkHash, wordsHash } from '@roundtable/db/trail-chain.ts'

const page = 1_000

export type Verified = {
  slug: string
  name: string
  events: number
  /** What does not fit, in a sentence; null where the trail is whole. */
  fault: string | null
}

/** Walks the chain of every partnership: an event that was edited, removed, added or moved is found. */
export async function verifyTrails(db: Db): Promise<Verified[]> {
  const found: Verified[] = []
  for (const end of await listTrailEnds(db)) {
    const { id, slug, name, trailPosition = 0, trailHash = '' } = end
    const { events, hash, fault } = await walk(db, id)
    const whole = events === trailPosition && hash === trailHash
    const short = `The trail ends at event ${events}, where ${trailPosition} were written.`
    found.push({ slug, name, events, fault: fault ?? (await faultInWords(db, id)) ?? (whole ? null : short) })
  }
  return found
}

async function walk(db: Db, partnershipId: string) {
  let hash = ''
  let position = 0
  for (;;) {
    const links = await listTrailLinks(db, { partnershipId, after: position, limit: page })
    for (const { reasonHash, ...event } of links) {
      const expected = linkHash(hash, position + 1, { event, reasonHash })
      if (event.position !== position + 1 || event.previousHash !== hash || event.hash !== expected) {
        const fault = `Event ${position + 1} is not as it was written (found: ${event.at} ${event.action}).`
        return { events: position, hash, fault }
      }
      hash = event.hash
      position += 1
    }
    if (links.length < page) return { events: position, hash, fault: null }
  }
}

async function faultInWords(db: Db, partnershipId: string): Promise<string | null> {
  let after = ''
  for (;;) {
    const words = await listWordsHeld(db, { partnershipId, after, limit: page })
    const wrong = words.find(({ text, salt, hash, removedBy }) =>
      salt === null ? removedBy === null : wordsHash(salt, text ?? '') !== hash,
    )
    if (wrong !== undefined) return `The words ${wrong.id} are not as they were typed.`
    after = words.at(-1)?.id ?? after
    if (words.length < page) return null
  }
}
