import type { RestrictedParams } from '@roundtable/db/queries/restricted-text.queries.ts'
import { challengeScopeOf } from '@roundtable/shared/challenge/challenge-rights.ts'
import { readRestrictedItems } from '@roundtable/shared/meeting/meeting-rights.ts'
import type { Actor } from '@roundtable/shared/rights/actor.ts'

/** Of which restricted challenges and items of agendas this keeper may know. */
export const knownTo = (actor: Actor): RestrictedParams => ({
  partnershipId: actor.partnershipId,
  challenges: challengeScopeOf(actor),
  restrictedItems: readRestrictedItems.may(actor, []),
})

/** What everybody may know who keeps words. */
export const knownToAll = (partnershipId: string): RestrictedParams => ({
  partnershipId,
  challenges: { personId: '', all: true, agencies: [], roles: [] },
  restrictedItems: false,
})
