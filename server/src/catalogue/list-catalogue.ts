import { catalogue } from '@roundtable/db/catalogue/catalogue.ts'
import { listIndicatorPlaces } from '@roundtable/db/queries/indicator.queries.ts'
import { indicatorStateWord } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import type { ActorContext } from '../base/context.ts'
import { entriesPresent } from './entries-present.ts'

/** Every ready indicator, and which of them the partnership has. */
export async function listCatalogue({ actor, database }: ActorContext) {
  const places = await listIndicatorPlaces(database.reader, actor.partnershipId)
  const present = entriesPresent(places)
  return catalogue.map((entry) => {
    const own = present.get(entry.code)
    return { ...entry, present: own === undefined ? null : indicatorStateWord(own.state) }
  })
}
