import type { Tx } from '@roundtable/db/database.ts'
import { findPerson } from '@roundtable/db/queries/account.queries.ts'
import { listRolesOf } from '@roundtable/db/queries/member.queries.ts'
import { hasAddress } from '@roundtable/shared/account/address.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { type Role, roleWord } from '@roundtable/shared/base/role.ts'
import { isYoungPerson } from '@roundtable/shared/group/group-rights.ts'
import {
  mayKeepSeat,
  mixesAdministration,
  refusedSeat,
  rolesOfAgency,
} from '@roundtable/shared/member/member-rights.ts'
import type { ActorContext } from '../base/context.ts'

type Given = { personId: string; personName: string; agencyId: string; agencyName: string; role: Role }

/**
 * Whether this person may be given a seat of this role here, by an invitation, a change or its return. Answers the
 * same seat where they have it already: `but` is the one that is changed itself.
 */
export async function assertMayGive(
  tx: Tx,
  ctx: ActorContext,
  { personId, personName, agencyId, agencyName, role }: Given,
  { but = null, own }: { but?: string | null; own: string },
) {
  const { actor } = ctx
  if (!mayKeepSeat(actor, { agencyId, role })) {
    const words = rolesOfAgency.map((each) => roleWord(each).toLowerCase()).join(', ')
    throw refusedSeat(`A lead gives these seats in their own agency: ${words}.`)
  }
  if (personId === actor.personId) throw refusedSeat(own)
  const person = await findPerson(tx, personId)
  if (person !== undefined && !hasAddress(person.email) && !isYoungPerson(role)) {
    throw new DomainError(
      'rule',
      `${person.name} signs in with a card, which their facilitator gives: they have a young person’s seat and no other.`,
    )
  }
  const { partnershipId } = actor
  const today = localDay(ctx.now())
  const seats = (await listRolesOf(tx, { partnershipId, personId, today })).filter(({ id }) => id !== but)
  const roles = seats.map((seat) => seat.role)
  if (mixesAdministration(roles, role)) {
    throw new DomainError(
      'rule',
      'The system administrator sees no figures: nobody is administrator and something else beside it.',
    )
  }
  const same = seats.find((seat) => seat.role === role && seat.agencyId === agencyId)
  if (same !== undefined && (but !== null || !same.invited)) {
    throw new DomainError(
      'rule',
      `${personName} is ${roleWord(role).toLowerCase()} of ${agencyName} already.`,
    )
  }
  return same
}
