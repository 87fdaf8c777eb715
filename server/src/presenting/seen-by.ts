import { hash } from 'node:crypto'
import type { Followers, ListedPresenting } from '@roundtable/db/queries/presenting.queries.ts'
import { narrowestOf, type PackAudience, packAudiences } from '@roundtable/shared/pack/pack-rights.ts'
import type { Place, Presenting } from '@roundtable/shared/presenting/presenting.ts'

/** Whether somebody presents at this moment. */
export const isLeased = (row: Pick<ListedPresenting, 'heldUntil'> | undefined, now: string): boolean =>
  row !== undefined && row.heldUntil > now

export type Seen = { row: ListedPresenting | undefined; followers: Followers; now: string }

const ownPlace = ({ itemId, kind, reference, side, part }: ListedPresenting): Place => ({
  ...{ itemId, kind, reference, side, part },
})
const openPlace = (row: ListedPresenting): Place => ({
  ...{ itemId: row.openItemId, kind: row.openKind, reference: row.openReference },
  ...{ side: row.openSide, part: row.openPart },
})
const placeFor = (row: ListedPresenting | undefined, audience: PackAudience): Place | null => {
  if (row === undefined) return null
  return audience === 'restricted' ? ownPlace(row) : openPlace(row)
}

type Reader = { personId: string; audience: PackAudience }

/** What one of those who follow is told, and the name by which they say that they have it. */
export function seenBy(
  { personId, audience }: Reader,
  { row, followers, now }: Seen,
): { id: string; told: Presenting } {
  const isHeld = row !== undefined && isLeased(row, now)
  const isYou = isHeld && row.presentedBy === personId
  const present = packAudiences.filter((each) => followers[each] > 0)
  const wall = narrowestOf(row?.room ?? 'wider', ...present)
  const count = followers.restricted + followers.trusted + followers.wider
  const told: Presenting = {
    presenter: isHeld ? { name: row.presenterName, isYou } : null,
    turn: row?.turn ?? 0,
    place: placeFor(row, audience),
    wall: { audience: wall, place: placeFor(row, wall) },
    // The presenter's own device is one of them.
    followers: isYou ? Math.max(0, count - 1) : null,
  }
  // Of what is told alone: how often the presenter moved where one may not look stays unknown.
  return { id: hash('sha256', JSON.stringify(told), 'base64url').slice(0, 22), told }
}
