import type { findPartnershipBySlug } from '@roundtable/db/queries/partnership.queries.ts'
import { withoutWriter } from '@roundtable/db/without-writer.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { Role } from '@roundtable/shared/base/role.ts'
import type { ActorContext, Membership, Services, Visitor } from './context.ts'

export type ReadPartnership = NonNullable<Awaited<ReturnType<typeof findPartnershipBySlug>>>

/** Nobody in particular, reading one partnership as this role does: without a session, in no seat of it. */
export function roleContext(
  services: Services,
  partnership: ReadPartnership,
  { role, name: personName }: { role: Role; name: string },
): ActorContext {
  const { id, slug, name, areaName, readOnly, marking, attribution, dataVersion, draftsSaved } = partnership
  const membership: Membership = {
    ...{
      partnershipId: id,
      slug,
      name,
      areaName,
      readOnly: readOnly === 1,
      marking,
      attribution,
      dataVersion,
      sharedVersion: dataVersion - (draftsSaved ?? 0),
    },
    seats: [
      {
        ...{ memberId: '', agencyId: '', role, deputyFor: null, grantedGoalIds: null },
        ...{ confirmed: true, asksFactor: false, title: '', agencyCode: '', agencyName: '', untilDay: null },
      },
    ],
    openedSeatsOf: [],
  }
  const visitor: Visitor = {
    ...{ sessionId: '', tokenHash: '' },
    personId: '',
    name: personName,
    email: '',
    ...{ touchedAt: '', startedAt: '', withFactor: false },
    checkedAt: null,
    providerKey: null,
    reauthenticatedAt: null,
    today: localDay(services.now()),
    memberships: [],
  }
  const actor = {
    ...{ personId: '', name: visitor.name, partnershipId: id, readOnly: true },
    published: membership.readOnly,
    ...{ seats: membership.seats, openedSeatsOf: [] },
  }
  return {
    ...services,
    database: withoutWriter(services.database),
    requestId: '',
    visitor,
    membership,
    actor,
  }
}
