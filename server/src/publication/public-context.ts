import type { findPartnershipBySlug } from '@roundtable/db/queries/partnership.queries.ts'
import { withoutWriter } from '@roundtable/db/without-writer.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { previewRole } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext, Membership, Services, Visitor } from '../base/context.ts'

/**
 * Everybody, reading one partnership: nobody in particular, without a session, in no seat of it. What they are told is
 * decided as for elected members, and rounded.
 */
export function publicContext(services: Services, partnership: PublicPartnership): ActorContext {
  const { id, slug, name, areaName, readOnly, marking, attribution, dataVersion } = partnership
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
    },
    seats: [
      {
        ...{ memberId: '', agencyId: '', role: previewRole('public'), deputyFor: null, grantedGoalIds: null },
        ...{ confirmed: true, asksFactor: false, title: '', agencyCode: '', agencyName: '', untilDay: null },
      },
    ],
    openedSeatsOf: [],
  }
  const visitor: Visitor = {
    sessionId: '',
    personId: '',
    name: 'Everybody',
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
    ...{ seats: membership.seats, openedSeatsOf: [] },
  }
  return {
    ...services,
    ...{
      database: withoutWriter(services.database),
      requestId: '',
      visitor,
      membership,
      actor,
      seenAs: 'public',
    },
  }
}

export type PublicPartnership = NonNullable<Awaited<ReturnType<typeof findPartnershipBySlug>>>
