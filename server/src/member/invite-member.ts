import type { Tx } from '@roundtable/db/database.ts'
import { findAgency } from '@roundtable/db/queries/agency.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import type { AgencyTable } from '@roundtable/db/tables/agency.table.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import type { inviteMemberSchema } from '@roundtable/shared/member/member.ts'
import { keepPeople } from '@roundtable/shared/member/member-rights.ts'
import { problemsOfInvitation } from '@roundtable/shared/member/seat-form.ts'
import { seatLifecycle } from '@roundtable/shared/member/seat-lifecycle.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance, begin } from '../lifecycle/advance.ts'
import { assertMayGive } from './assert-may-give.ts'
import { giveSeat, personOf } from './give-seat.ts'
import { grantGoals } from './grant-goals.ts'
import { giveInvitation } from './invitation-token.ts'

type Invitation = z.infer<typeof inviteMemberSchema>

/** The seat gives no rights until its invitation is accepted; asked again before that, only the link is new. */
export async function inviteMember(ctx: ActorContext, input: Invitation) {
  const { actor, database } = ctx
  const { partnershipId } = actor
  const today = ctx.now().slice(0, 10)
  assertNoProblems(problemsOfInvitation(input, { today }))
  return database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const agency = await agencyFor(tx, ctx, input)
    const person = await personOf(tx, ctx, input)
    const same = await assertMayGive(
      tx,
      ctx,
      {
        personId: person.id,
        personName: person.name,
        agencyId: agency.id,
        agencyName: agency.name,
        role: input.role,
      },
      { own: 'You cannot give yourself a seat: ask somebody else who keeps people.' },
    )
    const seatWords = `${roleWord(input.role).toLowerCase()} of ${agency.name}`
    const memberId = await giveSeat(
      tx,
      ctx,
      {
        partnershipId,
        personId: person.id,
        agencyId: agency.id,
        role: input.role,
        title: input.title,
        fromDay: input.fromDay,
        untilDay: input.untilDay,
        recordedBy: actor.personId,
      },
      same,
    )
    await grantGoals(tx, ctx, { memberId, goalCodes: input.goalCodes })
    const { link, expiresAt } = await giveInvitation(tx, ctx, {
      partnershipId,
      memberId,
      personId: person.id,
      createdBy: actor.personId,
    })
    const told = { summary: `${person.name} was invited as ${seatWords}.`, agencyId: agency.id }
    const life = seatLifecycle
    if (same === undefined) await begin(tx, ctx, { life, name: 'member.invited', ids: [memberId], ...told })
    else {
      const record = { id: memberId, state: 'invited' as const, version: same.version }
      const write = async () => undefined
      await advance(tx, ctx, { life, deed: 'invite-again', record, write, ...told })
    }
    return { memberId, link, expiresAt }
  })
}

async function agencyFor(tx: Tx, { actor }: ActorContext, { agencyCode }: Invitation): Promise<AgencyTable> {
  const kept = keepPeople.scope(actor)
  const agency = await findAgency(tx, { partnershipId: actor.partnershipId, code: agencyCode })
  if (agency === undefined || (kept !== 'all' && !kept.includes(agency.id))) {
    throw new DomainError('not-found', 'There is no such agency, or it is not yours to keep.')
  }
  if (agency.endedAt !== null) throw new DomainError('rule', `${agency.name} is no partner any more.`)
  return agency
}
