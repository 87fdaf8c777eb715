import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import {
  listSharingAgreements,
  listSharingRecords,
  updateSharingAgreement,
} from '@roundtable/db/queries/sharing-agreement.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import type { endSharingSchema } from '@roundtable/shared/sharing/sharing.ts'
import { problemsOfSharingEnd } from '@roundtable/shared/sharing/sharing-form.ts'
import { sharingLifecycle } from '@roundtable/shared/sharing/sharing-lifecycle.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { hold } from '../lifecycle/hold.ts'

/** An agreement ends before its last day: from this moment the agency's people read with small counts hidden. */
export async function endSharing(ctx: ActorContext, input: z.infer<typeof endSharingSchema>): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  const { id, version, reason } = input
  assertNoProblems(problemsOfSharingEnd(input))
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const [record] = await listSharingRecords(tx, { partnershipId, ids: [id] })
    const known = (await listSharingAgreements(tx, partnershipId)).find((each) => each.id === id)
    const { row } = hold({
      life: sharingLifecycle,
      deed: 'end',
      row: record,
      version,
      missing: () => new DomainError('not-found', 'There is no such sharing agreement.'),
      changed: 'Somebody else changed this agreement since you opened it.',
      current: () => ({ state: known?.state, endedByName: known?.endedByName }),
    })
    await advance(tx, ctx, {
      life: sharingLifecycle,
      deed: 'end',
      record: row,
      write: (state) =>
        updateSharingAgreement(tx, { partnershipId, id }, { state, endedAt: ctx.now(), endedBy: personId }),
      summary: `The sharing agreement of ${row.agencyName} was ended.`,
      reason,
      reasonInTrail: true,
      agencyId: row.agencyId,
      seat: keepPartnership.seat(ctx.actor),
    })
  })
}
