import type { Tx } from '@roundtable/db/database.ts'
import { listMembers, noDeputy, unconfirmed, updateMember } from '@roundtable/db/queries/member.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import type { changeMemberSchema } from '@roundtable/shared/member/member.ts'
import { isNeverVacant } from '@roundtable/shared/member/member-rights.ts'
import { problemsOfChange } from '@roundtable/shared/member/seat-form.ts'
import { seatLifecycle } from '@roundtable/shared/member/seat-lifecycle.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { isSamePost } from '../handover/open-things.ts'
import { passThings } from '../handover/pass-things.ts'
import { advance } from '../lifecycle/advance.ts'
import { assertMayGive } from './assert-may-give.ts'
import { grantGoals } from './grant-goals.ts'
import { type HeldMember, holdMember } from './hold-member.ts'
import { isLastOfRole } from './successors.ts'

type Change = z.infer<typeof changeMemberSchema>

/** Another post, role or days from now on; another role ends who deputises, for it was not given to them. */
export async function changeMember(ctx: ActorContext, input: Change) {
  const { database } = ctx
  const { title, role, fromDay, untilDay } = input
  const at = ctx.now()
  assertNoProblems(problemsOfChange(input, { today: localDay(at) }))
  return database.db.transaction().execute(async (tx) => {
    const member = await holdMember(tx, ctx, { ...input, deed: 'change' })
    const isRole = role !== member.role
    const { partnershipId, id, agencyId, agencyName, personId, name } = member
    await assertMayGive(
      tx,
      ctx,
      { personId, personName: name, agencyId, agencyName, role },
      { but: id, own: 'You cannot change your own seat: ask somebody else who keeps people.' },
    )
    await assertNotVacant(tx, ctx, member, input)
    await keepThings(tx, ctx, member, title)
    await grantGoals(tx, ctx, { memberId: id, goalCodes: input.goalCodes })
    await advance(tx, ctx, {
      life: seatLifecycle,
      deed: isRole ? 'change-role' : 'change',
      record: member,
      write: () =>
        updateMember(
          tx,
          { partnershipId, id, at },
          { title, role, fromDay, untilDay, ...(isRole ? { ...noDeputy, ...unconfirmed } : {}) },
        ),
      summary: `The seat of ${name} at ${agencyName} changed: ${changesOf(member, input)}.`,
      agencyId,
    })
    return { id, version: member.version + 1 }
  })
}

/** What the post has in hand stays with who does it: it goes by the new name, unless somebody else has the old post. */
async function keepThings(tx: Tx, ctx: ActorContext, member: HeldMember, title: string): Promise<void> {
  const { partnershipId, id, agencyId, invited } = member
  if (invited === 1 || isSamePost(title, member.title)) return
  const others = await listMembers(tx, { partnershipId, scope: [agencyId] })
  const isHeld = others.some(
    (seat) => seat.id !== id && seat.endedAt === null && isSamePost(seat.title, member.title),
  )
  if (!isHeld) await passThings(tx, ctx, member, { title, reason: 'The post has another name.' })
}

/** The last of those who keep the others stays so, without an end in sight. */
async function assertNotVacant(tx: Tx, ctx: ActorContext, member: HeldMember, change: Change) {
  const today = localDay(ctx.now())
  const stays = change.role === member.role && change.fromDay <= today && change.untilDay === null
  if (stays || member.state !== 'confirmed' || !isNeverVacant(member.role)) return
  if (!(await isLastOfRole(tx, ctx, member))) return
  const role = roleWord(member.role).toLowerCase()
  throw new DomainError('rule', `${member.name} is the last ${role}: give somebody else this seat first.`)
}

/** Roles and days: what somebody typed is not told in the trail. */
function changesOf(before: HeldMember, { title, role, fromDay, untilDay }: Change): string {
  const until = (day: string | null) => (day === null ? 'without a last day' : `until ${formatDay(day)}`)
  const changes = [
    ...(role === before.role
      ? []
      : [`${roleWord(role).toLowerCase()} instead of ${roleWord(before.role).toLowerCase()}`]),
    ...(title === before.title ? [] : ['another post']),
    ...(fromDay === before.fromDay ? [] : [`from ${formatDay(fromDay)}`]),
    ...(untilDay === before.untilDay ? [] : [until(untilDay)]),
  ]
  return changes.length === 0 ? 'the goals it may see' : changes.join(', ')
}
