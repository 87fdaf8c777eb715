import { updateMember } from '@roundtable/db/queries/member.queries.ts'
import { listDoersOf } from '@roundtable/db/queries/transition.queries.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import type { memberStepSchema } from '@roundtable/shared/member/member.ts'
import {
  mayConfirmSeat,
  openingSeats,
  refusedSeat,
  refusedSecondKeeper,
} from '@roundtable/shared/member/member-rights.ts'
import { problemsOfConfirming } from '@roundtable/shared/member/seat-form.ts'
import { seatLifecycle } from '@roundtable/shared/member/seat-lifecycle.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { holdMember } from './hold-member.ts'

/** The second key of a seat that takes two: somebody other than who gave it knows who the person is. */
export async function confirmMember(ctx: ActorContext, input: z.infer<typeof memberStepSchema>) {
  const { actor, database } = ctx
  const at = ctx.now()
  assertNoProblems(problemsOfConfirming(input))
  return database.db.transaction().execute(async (tx) => {
    const member = await holdMember(tx, ctx, { ...input, deed: 'confirm' })
    const { partnershipId, id, role, agencyId, agencyName, name } = member
    const openedBy = await listDoersOf(tx, { partnershipId, subjectId: id, acts: openingSeats })
    if (!mayConfirmSeat(actor, { ...member, openedBy })) {
      const own = refusedSeat('Nobody confirms their own seat.', 'another who keeps people')
      throw (member.personId === actor.personId ? null : refusedSecondKeeper(actor, openedBy)) ?? own
    }
    await advance(tx, ctx, {
      life: seatLifecycle,
      deed: 'confirm',
      record: member,
      write: () =>
        updateMember(tx, { partnershipId, id, at }, { confirmedAt: at, confirmedBy: actor.personId }),
      summary: `The seat of ${name} as ${roleWord(role).toLowerCase()} of ${agencyName} was confirmed by a second keeper.`,
      reason: input.reason,
      agencyId,
    })
    return { id, version: member.version + 1 }
  })
}
