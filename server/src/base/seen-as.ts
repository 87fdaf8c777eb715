import { DomainError } from '@roundtable/shared/base/errors.ts'
import {
  type Actor,
  assertAllowed,
  mayPreview,
  previews,
  type Seat,
} from '@roundtable/shared/rights/permissions.ts'

/**
 * The seats with which a request is made that asks to be shown as others see it. Every procedure and every
 * download comes through here before its right is asserted: a preview sees, and may do, what its audience does
 * and nothing more.
 */
export function seatsSeenAs<S extends Seat>(actor: Actor, seats: readonly S[], asked: string) {
  const role = previews.find((each) => each === asked)
  if (role === undefined) throw new DomainError('bad-input', 'There is no such view to try on.')
  assertAllowed(mayPreview(actor), 'You do not try on the view of others.', 'the partnership manager')
  return seats
    .filter((seat) => seat.role === 'manager')
    .slice(0, 1)
    .map((seat) => ({ ...seat, role, deputyFor: null }))
}
