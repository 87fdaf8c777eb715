import {
  listPartnershipsWithCounts,
  listPublishedPartnerships,
} from '@roundtable/db/queries/partnership.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { isAdministration } from '@roundtable/shared/member/member-rights.ts'
import type { ActorContext } from '../base/context.ts'

/** The partnerships of this installation that the reader administers, and those of published figures, with what is in each. */
export async function listPartnerships({ visitor, database, now }: ActorContext) {
  const seats = new Map(
    visitor.memberships.flatMap(({ partnershipId, seats: own }) => {
      const seat = own.find(({ role }) => isAdministration(role))
      return seat === undefined ? [] : [[partnershipId, seat] as const]
    }),
  )
  const published = new Set((await listPublishedPartnerships(database.reader)).map(({ id }) => id))
  const ids = [...new Set([...seats.keys(), ...published])]
  const rows = await listPartnershipsWithCounts(database.reader, { ids, today: localDay(now()) })
  return rows.map((row) => ({
    ...row,
    readOnly: published.has(row.id),
    confirmed: seats.get(row.id)?.confirmed ?? false,
  }))
}
