import type { Tx } from '@roundtable/db/database.ts'
import { findAgency } from '@roundtable/db/queries/agency.queries.ts'
import { listRolesOf } from '@roundtable/db/queries/member.queries.ts'
import { insertMemberGrants, listGoalsByCode } from '@roundtable/db/queries/member-grant.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import type { AgencyTable } from '@roundtable/db/tables/agency.table.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import type { inviteMemberSchema } from '@roundtable/shared/member/member.ts'
import {
  keepPeople,
  mayKeepSeat,
  mixesAdministration,
  refusedSeat,
  rolesOfAgency,
} from '@roundtable/shared/member/member-rights.ts'
import { problemsOfInvitation } from '@roundtable/shared/member/seat-form.ts'
import { seatLifecycle } from '@roundtable/shared/member/seat-lifecycle.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance, begin } from '../lifecycle/advance.ts'
import { giveSeat, personOf } from './give-seat.ts'
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
    if (person.id === actor.personId) {
      throw refusedSeat('You cannot give yourself a seat: ask somebody else who keeps people.')
    }
    const seats = await listRolesOf(tx, { partnershipId, personId: person.id, today })
    if (
      mixesAdministration(
        seats.map((seat) => seat.role),
        input.role,
      )
    ) {
      throw new DomainError(
        'rule',
        'The system administrator sees no figures: nobody is administrator and something else beside it.',
      )
    }
    const same = seats.find((seat) => seat.role === input.role && seat.agencyId === agency.id)
    const seatWords = `${roleWord(input.role).toLowerCase()} of ${agency.name}`
    if (same?.invited === false) throw new DomainError('rule', `${person.name} is ${seatWords} already.`)
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
    await grantGoals(tx, ctx, memberId, input)
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

async function agencyFor(
  tx: Tx,
  { actor }: ActorContext,
  { agencyCode, role }: Invitation,
): Promise<AgencyTable> {
  const kept = keepPeople.scope(actor)
  const agency = await findAgency(tx, { partnershipId: actor.partnershipId, code: agencyCode })
  if (agency === undefined || (kept !== 'all' && !kept.includes(agency.id))) {
    throw new DomainError('not-found', 'There is no such agency, or it is not yours to keep.')
  }
  if (agency.endedAt !== null) throw new DomainError('rule', `${agency.name} is no partner any more.`)
  if (!mayKeepSeat(actor, { agencyId: agency.id, role })) {
    const words = rolesOfAgency.map((each) => roleWord(each).toLowerCase()).join(', ')
    throw refusedSeat(`A lead gives these seats in their own agency: ${words}.`)
  }
  return agency
}

async function grantGoals(
  tx: Tx,
  { actor, now }: ActorContext,
  memberId: string,
  { goalCodes }: Invitation,
): Promise<void> {
  const { partnershipId, personId } = actor
  const codes = [...new Set(goalCodes)]
  const goals = await listGoalsByCode(tx, { partnershipId, codes })
  const missing = codes.filter((code) => !goals.some((goal) => goal.code === code))
  if (missing.length > 0) {
    const sentence = `There is no goal ${missing.join(', ')}.`
    throw new DomainError('bad-input', sentence, { fields: [{ field: 'goalCodes', sentence }] })
  }
  const grantedAt = now()
  await insertMemberGrants(
    tx,
    goals.map((goal) => ({
      partnershipId,
      memberId,
      goalId: goal.id,
      grantedAt,
      grantedBy: personId,
      endedAt: null,
    })),
  )
}
