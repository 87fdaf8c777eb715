import type { Tx } from '@roundtable/db/database.ts'
import { findAgency } from '@roundtable/db/queries/agency.queries.ts'
import { unconfirmed, updateMember } from '@roundtable/db/queries/member.queries.ts'
import { listAccountabilitiesLeft } from '@roundtable/db/queries/orphan.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import type { memberStepSchema } from '@roundtable/shared/member/member.ts'
import { problemsOfRestoring } from '@roundtable/shared/member/seat-form.ts'
import { seatLifecycle } from '@roundtable/shared/member/seat-lifecycle.ts'
import type { Seat } from '@roundtable/shared/rights/actor.ts'
import type { z } from 'zod'
import { beginningAnswers, endingAnswers, newAnswers } from '../accountability/answer-moves.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { atOneMoment } from '../lifecycle/at-one-moment.ts'
import { assertMayGive } from './assert-may-give.ts'
import { type HeldMember, holdMember } from './hold-member.ts'

/** A seat that ended by mistake comes back, with what it answered for and nobody has changed since. */
export async function restoreMember(ctx: ActorContext, input: z.infer<typeof memberStepSchema>) {
  assertNoProblems(problemsOfRestoring(input))
  return ctx.database.db.transaction().execute(async (tx) => {
    const member = await holdMember(tx, ctx, { ...input, deed: 'restore' })
    const { id, role, agencyId, agencyName, personId, name } = member
    await assertCanComeBack(tx, member, localDay(ctx.now()))
    await assertMayGive(
      tx,
      ctx,
      { personId, personName: name, agencyId, agencyName, role },
      { but: id, own: 'You cannot give yourself a seat: ask somebody else who keeps people.' },
    )
    await restoreHeldSeat(tx, ctx, member, input)
    return { id, version: member.version + 1 }
  })
}

/** A seat that is held, by who has the right to let it come back: as one who keeps people, where no other is named. */
export async function restoreHeldSeat(
  tx: Tx,
  asked: ActorContext,
  member: HeldMember,
  { reason, seat }: { reason: string; seat?: Seat | null },
): Promise<void> {
  const ctx = atOneMoment(asked)
  const { partnershipId, id, role, agencyId, agencyName, name } = member
  const at = ctx.now()
  const left =
    member.endedAt === null
      ? []
      : await listAccountabilitiesLeft(tx, { partnershipId, memberId: id, endedAt: member.endedAt })
  const back = newAnswers(
    ctx,
    left.map((row) => ({ ...row, memberId: id })),
  )
  await advance(tx, ctx, {
    life: seatLifecycle,
    deed: 'restore',
    record: member,
    write: () =>
      updateMember(
        tx,
        { partnershipId, id, at },
        { endedAt: null, endedBy: null, successorMemberId: null, ...unconfirmed },
      ),
    along: [endingAnswers(tx, ctx, left), beginningAnswers(tx, 'member.restored', back)],
    summary: `The seat of ${name} as ${roleWord(role).toLowerCase()} of ${agencyName} came back (accountabilities: ${left.length}).`,
    reason,
    reasonInTrail: true,
    agencyId,
    ...(seat === undefined ? {} : { seat }),
  })
}

async function assertCanComeBack(tx: Tx, member: HeldMember, today: string): Promise<void> {
  const { partnershipId, agencyCode, agencyName, name, invited, untilDay } = member
  if (invited === 1) {
    throw new DomainError('rule', `${name} had not accepted this seat: invite them anew.`)
  }
  if (untilDay !== null && untilDay < today) {
    throw new DomainError('rule', `Its last day, ${formatDay(untilDay)}, has passed: invite ${name} anew.`)
  }
  const agency = await findAgency(tx, { partnershipId, code: agencyCode })
  if (agency?.state === 'current') return
  throw new DomainError('rule', `${agencyName} is no partner any more: let it come back first.`)
}
