import { DomainError } from '@roundtable/shared/base/errors.ts'
import { readPreview } from '@roundtable/shared/disclosure/preview.ts'
import { type Right, rights } from '@roundtable/shared/right-table/rights.ts'
import type { Actor, Seat } from '@roundtable/shared/rights/actor.ts'
import { previewRole } from '@roundtable/shared/rights/audience.ts'

export const seenAsRight = 'see as others do' satisfies Right

/**
 * The seats with which a request is made that asks to be shown as others see it. Every procedure and every
 * download comes through here before its right is asserted: a preview sees, and may do, what its audience does
 * and nothing more.
 */
export function seatsSeenAs<S extends Seat>(actor: Actor, seats: readonly S[], asked: string) {
  const preview = readPreview(asked)
  if (preview === null) throw new DomainError('bad-input', 'There is no such view to try on.')
  rights[seenAsRight].assert(actor, 'You do not try on the view of others.')
  const role = previewRole(preview.audience)
  const used = rights[seenAsRight].seat(actor)
  return seats
    .filter(({ memberId }) => memberId === used?.memberId)
    .map((seat) => ({ ...seat, role, deputyFor: null }))
}
