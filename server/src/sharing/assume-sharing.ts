import type { Tx } from '@roundtable/db/database.ts'
import { insertSharingAgreement } from '@roundtable/db/queries/sharing-agreement.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { sharingLifecycle } from '@roundtable/shared/sharing/sharing-lifecycle.ts'
import type { ActorContext } from '../base/context.ts'
import { begin } from '../lifecycle/advance.ts'

/** The agency with which a partnership begins shares with nobody yet: its people read in full until one is recorded. */
export async function assumeSharing(
  tx: Tx,
  ctx: ActorContext,
  { agencyId, name }: { agencyId: string; name: string },
): Promise<void> {
  const { partnershipId } = ctx.actor
  const at = ctx.now()
  const id = ctx.newId()
  await insertSharingAgreement(tx, {
    ...{
      partnershipId,
      id,
      agencyId,
      state: 'assumed',
      version: 1,
      fromDay: localDay(at),
      untilDay: null,
    },
    ...{ link: '', recordedAt: at, recordedBy: null, endedAt: null, endedBy: null },
  })
  await begin(tx, ctx, {
    life: sharingLifecycle,
    name: 'sharing.assumed',
    ids: [id],
    summary: `${name} is the first agency: its people read in full before a sharing agreement is recorded.`,
    agencyId,
  })
}
