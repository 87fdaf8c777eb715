import type { Tx } from '@roundtable/db/database.ts'
import { findProvider, type ProviderRow } from '@roundtable/db/queries/identity-provider.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import {
  type ProviderDeed,
  providerLifecycle,
} from '@roundtable/shared/identity-provider/provider-lifecycle.ts'
import { keepPeople } from '@roundtable/shared/member/member-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { hold } from '../lifecycle/hold.ts'

type Holding = { id: string; version: number; deed: ProviderDeed }

/** A provider of an agency whose people the actor keeps, as it was seen, and open to the deed. */
export async function holdProvider(tx: Tx, ctx: ActorContext, holding: Holding): Promise<ProviderRow> {
  const { partnershipId } = ctx.actor
  const { id, version, deed } = holding
  await lockPartnership(tx, partnershipId)
  const found = await findProvider(tx, { partnershipId, id })
  const isKept = found !== undefined && keepPeople.may(ctx.actor, found.agencyId)
  return hold({
    life: providerLifecycle,
    deed,
    row: isKept ? found : undefined,
    version,
    missing: () => new DomainError('not-found', 'There is no such provider, or it is not yours to keep.'),
    changed: 'Somebody else changed this provider since you opened it: look at it as it stands now.',
    current: ({ state, issuer, clientId, version: now }) => ({ state, issuer, clientId, version: now }),
  }).row
}
