import type { Db } from '@roundtable/db/database.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { Services } from '../base/context.ts'
import { seatedPeople } from '../notice/seated-people.ts'
import type { OpenItem } from './open-things.ts'
import { showThings } from './show-things.ts'

type Successor = { partnershipId: string; memberId: string | null }

/**
 * Of what is open, what a successor may know of, and the rest: that is accepted for the post, so that nobody is given
 * a brief in which something is hidden from them.
 */
export async function partsFor(
  db: Db,
  { now }: Services,
  { partnershipId, memberId }: Successor,
  items: readonly OpenItem[],
): Promise<{ known: OpenItem[]; rest: OpenItem[] }> {
  const people = memberId === null ? [] : await seatedPeople(db, { partnershipId, today: localDay(now()) })
  const actor = people.find(({ seats }) => seats.some((seat) => seat.memberId === memberId))
  const shown = actor === undefined ? [] : await showThings({ actor, now }, db, items)
  const ids = new Set(shown.map(({ subjectId }) => subjectId))
  return {
    known: items.filter(({ subjectId }) => ids.has(subjectId)),
    rest: items.filter(({ subjectId }) => !ids.has(subjectId)),
  }
}
