import type { Tx } from '@roundtable/db/database.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { listPublications, type PublicationRow } from '@roundtable/db/queries/publication.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import {
  type PublicationDeed,
  publicationLifecycle,
} from '@roundtable/shared/publication/publication-lifecycle.ts'
import type { ActorContext } from '../base/context.ts'
import { hold } from '../lifecycle/hold.ts'

type Ref = { id: string; version: number; deed: PublicationDeed }

/** A publication as the person saw it, and open to the deed. */
export async function holdPublication(
  tx: Tx,
  { actor: { partnershipId } }: ActorContext,
  { id, version, deed }: Ref,
): Promise<PublicationRow> {
  await lockPartnership(tx, partnershipId)
  const [found] = await listPublications(tx, { partnershipId, id })
  const { row } = hold({
    life: publicationLifecycle,
    deed,
    row: found,
    version,
    missing: () => new DomainError('not-found', 'There is no such publication.'),
    changed: 'Somebody else was faster: look at this publication as it stands now.',
    current: ({ state, signedByName, signedAt, meeting }) => ({
      state,
      signedBy: signedByName,
      signedAt,
      meeting,
    }),
  })
  return row
}
