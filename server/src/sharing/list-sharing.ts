import { listAgencies } from '@roundtable/db/queries/agency.queries.ts'
import { listSharingAgreements } from '@roundtable/db/queries/sharing-agreement.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import { runsUntil, sharingOf } from '@roundtable/shared/sharing/sharing-days.ts'
import type { ActorContext } from '../base/context.ts'

/** Each agency with its agreements, and how its people read. */
export async function listSharing(ctx: ActorContext) {
  const { partnershipId } = ctx.actor
  const { reader } = ctx.database
  const today = localDay(ctx.now())
  const agreements = await listSharingAgreements(reader, partnershipId)
  const agencies = (await listAgencies(reader, { partnershipId, today })).filter(
    ({ administers, endedAt }) => administers === 0 && endedAt === null,
  )
  return {
    agencies: agencies.map(({ id, code, name }) => {
      const own = agreements.filter(({ agencyId }) => agencyId === id)
      const sharing = sharingOf(own, today)
      return {
        code,
        name,
        sharing,
        until: sharing === 'none' ? null : runsUntil(own, today),
        agreements: own.map(({ recordedByName, endedByName, ...each }) => ({
          ...each,
          recordedBy: recordedByName,
          endedBy: endedByName,
        })),
      }
    }),
    mayKeep: keepPartnership.may(ctx.actor),
  }
}
