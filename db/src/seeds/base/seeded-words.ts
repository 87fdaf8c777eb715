import { createHash } from 'node:crypto'
import type { TypedWordsTable } from '../../tables/typed-words.table.ts'
import { wordsHash } from '../../trail-chain.ts'
import type { SeedEvent } from './seed-event.ts'
import type { Seeding } from './seeding.ts'

export type SeededWords = {
  rows: readonly TypedWordsTable[]
  store: (event: Pick<SeedEvent, 'at' | 'by' | 'reason'>) => string
  hashOf: (id: string) => string | null
}

/** What people typed beside the acts of the demonstration; each salt follows from its id, so that two seeds agree. */
export function seededWords({ partnershipId, idAt }: Seeding): SeededWords {
  const rows: TypedWordsTable[] = []
  return {
    rows,
    store({ at, by, reason = '' }) {
      const id = idAt(at)
      const salt = createHash('sha256').update(id).digest('hex').slice(0, 32)
      const typed = { text: reason, salt, hash: wordsHash(salt, reason) }
      rows.push({
        partnershipId,
        id,
        ...typed,
        recordedAt: at,
        recordedBy: by === 'Roundtable' ? null : by.personId,
      })
      return id
    },
    hashOf: (id) => rows.find((row) => row.id === id)?.hash ?? null,
  }
}
