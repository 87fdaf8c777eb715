import { randomInt } from 'node:crypto'
import { releaseAccountMail } from '@roundtable/db/queries/account-mail.queries.ts'
import { updateOpenInvitation } from '@roundtable/db/queries/invitation.queries.ts'
import { updateMember } from '@roundtable/db/queries/member.queries.ts'
import { listDoersOf } from '@roundtable/db/queries/transition.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import type { vouchSchema } from '@roundtable/shared/member/invitation.ts'
import { codeInGroups, codeLength, codeLetters } from '@roundtable/shared/member/invitation-code.ts'
import {
  mayVouchSeat,
  openingSeats,
  refusedSeat,
  refusedSecondKeeper,
} from '@roundtable/shared/member/member-rights.ts'
import { problemsOfVouching } from '@roundtable/shared/member/seat-form.ts'
import { seatLifecycle } from '@roundtable/shared/member/seat-lifecycle.ts'
import { takesTwoKeepers } from '@roundtable/shared/rights/role-group.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { hashOf } from '../base/token-hash.ts'
import { advance } from '../lifecycle/advance.ts'
import { endOfInvitation } from './give-invitation.ts'
import { type HeldMember, holdMember } from './hold-member.ts'

/**
 * A second keeper says who the invited person is: the mail goes out then, or they hand over the code without which
 * the link opens nothing. A seat that takes two keepers is confirmed by that.
 */
export async function vouchMember(ctx: ActorContext, input: z.infer<typeof vouchSchema>) {
  const { actor, database } = ctx
  const at = ctx.now()
  assertNoProblems(problemsOfVouching(input))
  return database.db.transaction().execute(async (tx) => {
    const member = await holdMember(tx, ctx, { ...input, deed: 'vouch' })
    const { partnershipId, id, role, agencyId, agencyName, name } = member
    const openedBy = await listDoersOf(tx, { partnershipId, subjectId: id, acts: openingSeats })
    assertMayVouch(ctx, member, openedBy)
    const code = member.invitationWay === 'mail' ? null : newCode()
    const expiresAt = endOfInvitation(at)
    await advance(tx, ctx, {
      life: seatLifecycle,
      deed: 'vouch',
      record: member,
      write: async () => {
        const vouched = { vouchedAt: at, vouchedBy: actor.personId, expiresAt, wrongCodes: 0 }
        const { mailId } = await updateOpenInvitation(
          tx,
          { partnershipId, memberId: id },
          { ...vouched, codeHash: code === null ? null : hashOf(code) },
        )
        if (mailId !== null) await releaseAccountMail(tx, { id: mailId, at })
        const confirmed = takesTwoKeepers(role) ? { confirmedAt: at, confirmedBy: actor.personId } : {}
        await updateMember(tx, { partnershipId, id, at }, confirmed)
      },
      summary: `A second keeper knows who ${name} is, who was invited as ${roleWord(role).toLowerCase()} of ${agencyName}: ${code === null ? 'the invitation goes out by mail' : 'its code was handed over'}.`,
      reason: input.reason,
      agencyId,
    })
    return { id, version: member.version + 1, expiresAt, code: code === null ? null : codeInGroups(code) }
  })
}

function assertMayVouch({ actor }: ActorContext, member: HeldMember, openedBy: readonly string[]): void {
  if (member.needsSecond === 0 && member.invitationWay !== 'provider') {
    throw new DomainError('rule', 'This invitation goes to the person by mail: it takes no second keeper.')
  }
  if (mayVouchSeat(actor, { ...member, needsSecond: true, openedBy })) return
  if (member.personId === actor.personId) throw refusedSeat('Nobody says who they are themselves.', another)
  throw (
    refusedSecondKeeper(actor, openedBy) ??
    refusedSeat(
      'No agency lists the domain of this address: it takes a keeper of another agency than the one who invited.',
      'a keeper of another agency',
    )
  )
}

const another = 'another who keeps people'

const newCode = (): string =>
  Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join('')
