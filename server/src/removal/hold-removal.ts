import type { Tx } from '@roundtable/db/database.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { listRemovals, pageOf, type RemovalRow } from '@roundtable/db/queries/removal.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { type RemovalDeed, removalLifecycle } from '@roundtable/shared/removal/removal-lifecycle.ts'
import { removeWords } from '@roundtable/shared/removal/removal-rights.ts'
import { mayKeepWords } from '@roundtable/shared/removal/restricted-page.ts'
import type { ActorContext } from '../base/context.ts'
import { hold } from '../lifecycle/hold.ts'

/** What somebody asked for, as the person saw it: keepers hold any, everybody else their own. */
export async function holdRemoval(
  tx: Tx,
  { actor }: ActorContext,
  { id, version, deed }: { id: string; version: number; deed: RemovalDeed },
): Promise<RemovalRow> {
  const { partnershipId, personId } = actor
  await lockPartnership(tx, partnershipId)
  const askedBy = removeWords.may(actor) ? null : personId
  const [found] = await listRemovals(tx, { partnershipId, askedBy, id })
  const isTheirs = found !== undefined && (found.askedBy === personId || mayKeepWords(actor, pageOf(found)))
  return hold({
    life: removalLifecycle,
    deed,
    row: isTheirs ? found : undefined,
    version,
    missing: () => new DomainError('not-found', 'Nobody asked for this, or it was not you.'),
    changed: 'Somebody decided about these words meanwhile.',
    current: ({ state, version: now, firstByName, endedByName }) => ({
      state,
      version: now,
      firstByName,
      endedByName,
    }),
  }).row
}
