import { previewRole } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext, Services } from '../base/context.ts'
import { type ReadPartnership, roleContext } from '../base/role-context.ts'

/** Everybody, reading one partnership. What they are told is decided as for elected members, and rounded. */
export const publicContext = (services: Services, partnership: ReadPartnership): ActorContext => ({
  ...roleContext(services, partnership, { role: previewRole('public'), name: 'Everybody' }),
  seenAs: 'public',
})
