import { listRemovals, pageOf } from '@roundtable/db/queries/removal.queries.ts'
import { listTextsWith } from '@roundtable/db/queries/removed-text.queries.ts'
import { textsKnownTo } from '@roundtable/db/queries/restricted-text.queries.ts'
import { wordPlaces } from '@roundtable/db/word-places.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { mayKeepWords } from '@roundtable/shared/removal/restricted-page.ts'
import type { ActorContext } from '../base/context.ts'
import { knownTo } from './known-to.ts'

const whatOf = new Map(wordPlaces.map(({ table, what }) => [table, what]))

/** In which texts the words stand today, counted by what they are: a keeper sees what goes before it goes, as far as they may know of it. */
export async function findWords({ actor, database }: ActorContext, { id }: { id: string }) {
  const { partnershipId } = actor
  const [row] = await listRemovals(database.reader, { partnershipId, askedBy: null, id })
  if (row === undefined || !mayKeepWords(actor, pageOf(row))) {
    throw new DomainError('not-found', 'Nobody asked for this.')
  }
  const found = await listTextsWith(database.reader, { partnershipId, words: row.words ?? '' })
  const known = await textsKnownTo(database.reader, knownTo(actor), found)
  const texts = known.filter(({ key }) => key.id !== row.wordsId)
  const places = Map.groupBy(texts, ({ table }) => whatOf.get(table) ?? '')
  return {
    texts: texts.length,
    places: [...places].map(([what, group]) => ({ what, texts: group.length })),
  }
}
