import { cacheByVersion } from '../base/cache-by-version.ts'
import type { ActorContext } from '../base/context.ts'
import type { WaitingItem } from '../notice/noun.ts'
import { nouns } from '../notice/nouns.ts'

async function loadWaiting({ actor, database }: ActorContext): Promise<{ items: WaitingItem[] }> {
  const found = await Promise.all(nouns.map((noun) => noun.waiting(database.reader, actor)))
  const items = found.flat().sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1))
  return { items }
}

/** Everything this person is waited for with, oldest first; every count of what waits is taken from it. */
export const listWaiting = cacheByVersion(loadWaiting, ({ actor }) => JSON.stringify(actor))
