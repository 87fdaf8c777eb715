import { catalogue } from '@roundtable/db/catalogue/catalogue.ts'
import { listIndicatorPlaces } from '@roundtable/db/queries/indicator.queries.ts'
import { indicatorStateWord } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import type { ActorContext } from '../base/context.ts'

/** Every ready indicator, and which of them the partnership has. */
export async function listCatalogue({ actor, database }: ActorContext) {
  const places = await listIndicatorPlaces(database.reader, actor.partnershipId)
  const present = new Map(places.map(({ code, state }) => [code, indicatorStateWord(state)]))
  return catalogue.map((entry) => ({ ...entry, present: present.get(entry.code) ?? null }))
}
