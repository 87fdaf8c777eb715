import type { Tx } from '@roundtable/db/database.ts'
import { findAgency } from '@roundtable/db/queries/agency.queries.ts'
import { listPublishedPartnerships } from '@roundtable/db/queries/partnership.queries.ts'
import type { Authority } from '@roundtable/shared/published/authorities.ts'
import { actBySystem, type SystemAct } from '../act/act.ts'
import { foundPublished, publisherCode } from './found-published.ts'
import { seatEveryone } from './seat-everyone.ts'
import type { Stamp } from './stamp.ts'

type Given = { area: Authority; from: string; by?: SystemAct['by'] }

/**
 * The partnership of an authority's published figures, founded where the installation has none, with a seat for
 * everyone who has one in the partnership `from`.
 */
export async function openPublished(tx: Tx, stamp: Stamp, { area, from, by }: Given) {
  const [known] = await listPublishedPartnerships(tx, { areaCode: area.code })
  const agency =
    known === undefined ? undefined : await findAgency(tx, { partnershipId: known.id, code: publisherCode })
  const isNew = known === undefined || agency === undefined
  const { id, slug, name, agencyId } = isNew
    ? await foundPublished(tx, stamp, area)
    : { ...known, agencyId: agency.id }
  const about = { partnershipId: id, subjectId: id, agencyId, ...(by === undefined ? {} : { by }) }
  if (isNew) {
    const summary = `${name} was added to the installation.`
    await actBySystem(tx, stamp, { ...about, act: 'partnership.added', summary })
  }
  const seats = await seatEveryone(tx, { partnershipId: id, agencyId, from }, stamp)
  if (seats > 0) {
    const summary = `${seats} people of the installation were given a seat.`
    await actBySystem(tx, stamp, { ...about, act: 'member.seated', summary })
  }
  return { id, slug, name, agencyId, seats, isNew }
}
