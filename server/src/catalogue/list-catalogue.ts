import { catalogue } from '@roundtable/db/catalogue/catalogue.ts'
import { listIndicatorPlaces } from '@roundtable/db/queries/indicator.queries.ts'
import { indicatorStateWord } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import type { ActorContext } from '../base/context.ts'
import { entriesPresent } from './entries-present.ts'
import { othersChoice } from './others-choice.ts'

/** Every ready indicator, which of them the partnership has, and how many others have it. */
export async function listCatalogue({ actor, database }: ActorContext) {
  const places = await listIndicatorPlaces(database.reader, actor.partnershipId)
  const taken = entriesPresent(places)
  const othersOf = await othersChoice(database.reader, actor.partnershipId)
  return catalogue.map((entry) => {
    const own = taken.get(entry.code)
    const present = own === undefined ? null : indicatorStateWord(own.state)
    return { ...entry, present, others: othersOf(entry.code) }
  })
}
