import { listAgencies } from '@roundtable/db/queries/agency.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import {
  insertSharingAgreement,
  listSharingAgreements,
  updateSharingAgreement,
} from '@roundtable/db/queries/sharing-agreement.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import type { recordSharingSchema } from '@roundtable/shared/sharing/sharing.ts'
import { problemsOfSharing } from '@roundtable/shared/sharing/sharing-form.ts'
import { sharingLifecycle } from '@roundtable/shared/sharing/sharing-lifecycle.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance, begin } from '../lifecycle/advance.ts'

/** An agency's agreement, or the one that follows it; what was taken for granted before ends with it. */
export async function recordSharing(ctx: ActorContext, input: z.infer<typeof recordSharingSchema>) {
  const { partnershipId, personId } = ctx.actor
  const { id, agencyCode, fromDay, untilDay, link } = input
  assertNoProblems(problemsOfSharing(input))
  const at = ctx.now()
  const seat = keepPartnership.seat(ctx.actor)
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const agencies = await listAgencies(tx, { partnershipId, today: localDay(at) })
    const agency = agencies.find((each) => each.code === agencyCode && each.endedAt === null)
    if (agency === undefined) throw new DomainError('not-found', 'There is no such agency.')
    const own = (await listSharingAgreements(tx, partnershipId)).filter((each) => each.agencyId === agency.id)
    if (own.some((each) => each.id === id)) return
    for (const record of own.filter(({ state }) => state === 'assumed')) {
      await advance(tx, ctx, {
        life: sharingLifecycle,
        deed: 'replace',
        record,
        write: (state) => updateSharingAgreement(tx, record, { state, endedAt: at, endedBy: personId }),
        summary: `What was taken for granted of ${agency.name} ended: its agreement is recorded.`,
        agencyId: agency.id,
        seat,
      })
    }
    await insertSharingAgreement(tx, {
      ...{ partnershipId, id, agencyId: agency.id, state: 'recorded', version: 1, fromDay, untilDay, link },
      ...{ recordedAt: at, recordedBy: personId, endedAt: null, endedBy: null },
    })
    await begin(tx, ctx, {
      life: sharingLifecycle,
      name: 'sharing.recorded',
      ids: [id],
      summary: `The sharing agreement of ${agency.name} from ${formatDay(fromDay)} to ${formatDay(untilDay)} was recorded.`,
      agencyId: agency.id,
      seat,
    })
  })
}
