import type { Db } from '@roundtable/db/database.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { challengeScopeOf, knowsRestricted } from '@roundtable/shared/challenge/challenge-rights.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'
import type { Services } from '../base/context.ts'
import { seatedPeople } from '../notice/seated-people.ts'
import type { OpenItem } from './open-things.ts'
import { showThings } from './show-things.ts'

type Successor = { partnershipId: string; memberId: string | null; agencyId: string }

/**
 * Of what is open, what a successor may know of; the rest, which is accepted for the post; and apart from it what the
 * agency may not know of, a restricted challenge that somebody raised from their own role: that is the manager’s to
 * accept. So nobody is given a brief in which something is hidden from them.
 */
export async function partsFor(
  db: Db,
  { now }: Services,
  { partnershipId, memberId, agencyId }: Successor,
  items: readonly OpenItem[],
): Promise<{ known: OpenItem[]; rest: OpenItem[]; apart: OpenItem[] }> {
  const people = memberId === null ? [] : await seatedPeople(db, { partnershipId, today: localDay(now()) })
  const actor = people.find(({ seats }) => seats.some((seat) => seat.memberId === memberId))
  const shown = actor === undefined ? [] : await showThings({ actor, now }, db, items)
  const ids = new Set(shown.map(({ subjectId }) => subjectId))
  const others = items.filter(({ subjectId }) => !ids.has(subjectId))
  const isApart = ({ restricted }: OpenItem) =>
    restricted !== null && restricted.toAgencyId !== agencyId && restricted.fromAgencyId !== agencyId
  return {
    known: items.filter(({ subjectId }) => ids.has(subjectId)),
    rest: others.filter((item) => !isApart(item)),
    apart: others.filter(isApart),
  }
}

/** What somebody who ends the seat may know is there, and what nothing may tell them of. */
export function splitByReader(
  actor: Actor,
  items: readonly OpenItem[],
): { known: OpenItem[]; hidden: OpenItem[] } {
  const scope = challengeScopeOf(actor)
  const isKnown = ({ restricted }: OpenItem) => restricted === null || knowsRestricted(scope, restricted)
  return { known: items.filter(isKnown), hidden: items.filter((item) => !isKnown(item)) }
}
