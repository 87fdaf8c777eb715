import { listMembers, listRolesOf, updateMember } from '@roundtable/db/queries/member.queries.ts'
import { hasAddress } from '@roundtable/shared/account/address.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import type { deputiseSchema } from '@roundtable/shared/member/member.ts'
import {
  isDeputisedInside,
  mixesAdministration,
  refusedSeat,
} from '@roundtable/shared/member/member-rights.ts'
import { problemsOfDeputation } from '@roundtable/shared/member/seat-form.ts'
import { seatLifecycle } from '@roundtable/shared/member/seat-lifecycle.ts'
import { takesTwoKeepers } from '@roundtable/shared/rights/role-group.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { holdMember } from './hold-member.ts'

/** From day to day, both included, the deputy has the rights of the seat, and what they do says so. */
export async function deputiseMember(ctx: ActorContext, input: z.infer<typeof deputiseSchema>) {
  const { actor, database } = ctx
  const today = localDay(ctx.now())
  assertNoProblems(problemsOfDeputation(input, { today }))
  return database.db.transaction().execute(async (tx) => {
    const member = await holdMember(tx, ctx, { ...input, deed: 'deputise' })
    const { partnershipId, agencyId, role } = member
    const scope = isDeputisedInside(role) ? [agencyId] : 'all'
    const [deputy] = await listMembers(tx, { partnershipId, scope, id: input.deputyMemberId })
    if (deputy === undefined || deputy.endedAt !== null || deputy.invited === 1) {
      const sentence = 'There is nobody with this seat who could deputise.'
      throw new DomainError('not-found', sentence, { fields: [{ field: 'deputyMemberId', sentence }] })
    }
    if (deputy.personId === member.personId) {
      const sentence = 'Nobody deputises for themselves.'
      throw new DomainError('rule', sentence, { fields: [{ field: 'deputyMemberId', sentence }] })
    }
    if (!hasAddress(deputy.email)) {
      const sentence = `${deputy.name} signs in with a card, which their facilitator gives: they deputise for nobody.`
      throw new DomainError('rule', sentence, { fields: [{ field: 'deputyMemberId', sentence }] })
    }
    if (deputy.personId === actor.personId) {
      throw refusedSeat('You cannot make yourself a deputy: ask somebody else who keeps people.')
    }
    if (takesTwoKeepers(role) && actor.openedSeatsOf.includes(deputy.personId)) {
      throw refusedSeat(
        `You opened the seat of ${deputy.name}: another who keeps people makes them a deputy here.`,
        'another who keeps people',
      )
    }
    const roles = await listRolesOf(tx, { partnershipId, personId: deputy.personId, today })
    if (
      mixesAdministration(
        roles.map((seat) => seat.role),
        role,
      )
    ) {
      throw new DomainError(
        'rule',
        'The system administrator sees no figures: nobody is administrator and something else beside it.',
      )
    }
    await advance(tx, ctx, {
      life: seatLifecycle,
      deed: 'deputise',
      record: member,
      write: () =>
        updateMember(
          tx,
          { partnershipId, id: member.id, at: ctx.now() },
          {
            deputyPersonId: deputy.personId,
            deputyFromDay: input.fromDay,
            deputyUntilDay: input.untilDay,
          },
        ),
      summary: `${deputy.name} deputises for ${member.name} as ${roleWord(role).toLowerCase()} of ${member.agencyName} from ${formatDay(input.fromDay)} to ${formatDay(input.untilDay)}.`,
      agencyId,
    })
    return { id: member.id, version: member.version + 1 }
  })
}
