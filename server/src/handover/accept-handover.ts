import { listHandovers, updateHandover } from '@roundtable/db/queries/handover.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { acceptHandoverSchema } from '@roundtable/shared/handover/handover.ts'
import { handoverLifecycle, handoverStateWord } from '@roundtable/shared/handover/handover-lifecycle.ts'
import { acceptForPosts, mayReadHandover, seatToAccept } from '@roundtable/shared/handover/handover-rights.ts'
import type { z } from 'zod'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { hold } from '../lifecycle/hold.ts'
import { seatInTrail } from './write-handover.ts'

export const missingHandover = (): DomainError =>
  new DomainError('not-found', 'There is no such handover, or it is not yours to read.')

/** Who follows takes over what is open with its days; for the post the manager or the agency’s lead does. */
export async function acceptHandover(
  ctx: ActorContext,
  { id, version }: z.infer<typeof acceptHandoverSchema>,
): Promise<void> {
  const { actor, database } = ctx
  const { partnershipId } = actor
  await database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const [found] = await listHandovers(tx, { partnershipId, id })
    if (found === undefined || !mayReadHandover(actor, found)) throw missingHandover()
    const acting = seatToAccept(actor, found)
    if (acting === null) throw acceptForPosts.refusalOf(actor)
    const { row } = hold({
      ...{ life: handoverLifecycle, deed: 'accept', row: found, version, missing: missingHandover },
      changed: 'Somebody answered this since you opened it.',
      current: ({ state }) => ({ state: handoverStateWord(state) }),
    })
    await advance(tx, ctx, {
      ...{ life: handoverLifecycle, deed: 'accept', record: row },
      name: acting.forPost ? 'handover.accepted-for-post' : 'handover.accepted',
      write: (state) => updateHandover(tx, row, { state }),
      summary: `What is open at ${seatInTrail({ ...row, name: row.personName })} was accepted${acting.forPost ? ' for the post' : ''}.`,
      ...{ agencyId: row.agencyId, seat: acting.seat },
    })
  })
}
