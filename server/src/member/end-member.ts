import type { Tx } from '@roundtable/db/database.ts'
import { listAnswersHeldBy } from '@roundtable/db/queries/answer.queries.ts'
import { endDeputations, listRolesOf, updateMember } from '@roundtable/db/queries/member.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import type { endMemberSchema } from '@roundtable/shared/member/member.ts'
import { isNeverVacant } from '@roundtable/shared/member/member-rights.ts'
import { problemsOfEnding } from '@roundtable/shared/member/seat-form.ts'
import { seatLifecycle } from '@roundtable/shared/member/seat-lifecycle.ts'
import type { Seat } from '@roundtable/shared/rights/actor.ts'
import type { z } from 'zod'
import { beginningAnswers, endingAnswers, newAnswers } from '../accountability/answer-moves.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { passThings } from '../handover/pass-things.ts'
import { requireAccepted } from '../handover/require-accepted.ts'
import { advance } from '../lifecycle/advance.ts'
import { atOneMoment } from '../lifecycle/at-one-moment.ts'
import { type HeldMember, holdMember } from './hold-member.ts'
import { isLastOfRole, requireSuccessor } from './successors.ts'

/** The seat is gone at the person's next request; what it answered for goes to the successor, or stays open. */
export async function endMember(ctx: ActorContext, input: z.infer<typeof endMemberSchema>) {
  assertNoProblems(problemsOfEnding(input))
  return ctx.database.db.transaction().execute(async (tx) => {
    const member = await holdMember(tx, ctx, { ...input, deed: 'end' })
    const { role } = member
    const keeps = member.state === 'confirmed' && isNeverVacant(role)
    if (keeps && (await isLastOfRole(tx, ctx, member))) {
      throw new DomainError(
        'rule',
        `${member.name} is the last ${roleWord(role).toLowerCase()}: give somebody else this seat first.`,
      )
    }
    const { successorId } = input
    const successor = successorId === null ? null : await requireSuccessor(tx, ctx, member, successorId)
    if (member.invited === 0) {
      await requireAccepted(tx, ctx, member, { ...input, successor })
      if (successor !== null) await passThings(tx, ctx, member, { ...input, title: successor.title })
    }
    await endHeldSeat(tx, ctx, member, { ...input, successor: successor?.name ?? null })
    return { id: member.id, version: member.version + 1 }
  })
}

type Ending = {
  successorId: string | null
  /** Their name. */
  successor: string | null
  reason: string
  /** By which right it is ended, where not as one who keeps people. */
  seat?: Seat | null
}

/** A seat that is held, by who has the right to end it. */
export async function endHeldSeat(
  tx: Tx,
  asked: ActorContext,
  member: HeldMember,
  { successorId, successor, reason, seat }: Ending,
): Promise<void> {
  const ctx = atOneMoment(asked)
  const { partnershipId, role } = member
  const at = ctx.now()
  const held = await listAnswersHeldBy(tx, { partnershipId, memberId: member.id })
  const passed = newAnswers(
    ctx,
    held.map((row) => ({ ...row, memberId: successorId })),
  )
  const takesOver = successor === null ? 'nobody takes over' : `${successor} takes over`
  await advance(tx, ctx, {
    life: seatLifecycle,
    deed: 'end',
    record: member,
    write: () =>
      updateMember(
        tx,
        { partnershipId, id: member.id, at },
        { endedAt: at, endedBy: ctx.actor.personId, successorMemberId: successorId },
      ),
    // Without a successor the agency answers on, with nobody named.
    along: [endingAnswers(tx, ctx, held), beginningAnswers(tx, 'member.ended', passed)],
    summary: `The seat of ${member.name} as ${roleWord(role).toLowerCase()} of ${member.agencyName} ended; ${takesOver} (accountabilities: ${held.length}).`,
    reason,
    reasonInTrail: true,
    agencyId: member.agencyId,
    ...(seat === undefined ? {} : { seat }),
  })
  const left = await listRolesOf(tx, { partnershipId, personId: member.personId, today: localDay(at) })
  if (left.length === 0) await endDeputations(tx, { partnershipId, personId: member.personId, at })
}
