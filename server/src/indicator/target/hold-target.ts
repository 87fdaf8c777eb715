import type { Tx } from '@roundtable/db/database.ts'
import { lockIndicator } from '@roundtable/db/queries/indicator.queries.ts'
import { findTarget } from '@roundtable/db/queries/target.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { refusedOwnWork } from '@roundtable/shared/rights/actor.ts'
import type { ActorContext } from '../../base/context.ts'
import { requireIndicator } from '../access/require-indicator.ts'

type TargetParams = { code: string; targetId: string; version: number }

/** A proposed target, held to be decided as it was seen; nobody decides about what they proposed. */
export async function holdTarget(tx: Tx, ctx: ActorContext, { code, targetId, version }: TargetParams) {
  const { partnershipId } = ctx.actor
  const indicator = await requireIndicator(tx, ctx, code)
  await lockIndicator(tx, { partnershipId, indicatorId: indicator.id })
  const target = await findTarget(tx, { partnershipId, indicatorId: indicator.id, id: targetId })
  if (target === undefined) throw new DomainError('not-found', 'There is no such target.')
  const own = refusedOwnWork(ctx.actor, [target.recordedBy], {
    own: 'Nobody agrees a target they proposed: another board member can.',
    opened: 'You opened the seat of who proposed this target: another board member can agree it.',
  })
  if (own !== null) throw new DomainError('rule', own)
  if (target.state !== 'proposed' || target.version !== version) {
    const { state, version, agreedByName, agreedAt, meeting } = target
    throw new DomainError('conflict', 'This target is not waiting to be agreed any more.', {
      current: { state, version, agreedBy: agreedByName, agreedAt, meeting },
    })
  }
  return { indicator, target }
}
