import type { Tx } from '@roundtable/db/database.ts'
import { findAgency } from '@roundtable/db/queries/agency.queries.ts'
import { findProviderOfSeat } from '@roundtable/db/queries/identity-provider.queries.ts'
import { listListersOf } from '@roundtable/db/queries/mail-domain.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import type { AgencyTable } from '@roundtable/db/tables/agency.table.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { roleWord } from '@roundtable/shared/base/role.ts'
import { domainOf, isListedByAnother } from '@roundtable/shared/member/mail-domain.ts'
import type { inviteMemberSchema } from '@roundtable/shared/member/member.ts'
import { keepPeople } from '@roundtable/shared/member/member-rights.ts'
import { invitationDays } from '@roundtable/shared/member/member-rules.ts'
import { problemsOfInvitation } from '@roundtable/shared/member/seat-form.ts'
import { seatLifecycle } from '@roundtable/shared/member/seat-lifecycle.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance, begin } from '../lifecycle/advance.ts'
import { settingOf } from '../provider/setting-of.ts'
import { assertMayGive } from './assert-may-give.ts'
import { giveInvitation, type Opening } from './give-invitation.ts'
import { giveSeat, personOf } from './give-seat.ts'
import { grantGoals } from './grant-goals.ts'

type Invitation = z.infer<typeof inviteMemberSchema>

/**
 * The seat gives no rights until its invitation is accepted; asked again before that, only the invitation is new. What
 * opens it goes to the invited address, or half of it to a second keeper: who invites never opens it alone.
 */
export async function inviteMember(ctx: ActorContext, input: Invitation) {
  const { actor, database } = ctx
  const { partnershipId } = actor
  const today = localDay(ctx.now())
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
        personName: input.name,
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
    const given = await giveInvitation(
      tx,
      ctx,
      { partnershipId, memberId, personId: person.id, name: input.name, createdBy: actor.personId },
      await openingOf(tx, ctx, { input, agency, seatWords }),
    )
    const told = { summary: `${input.name} was invited as ${seatWords}.`, agencyId: agency.id }
    const life = seatLifecycle
    if (same === undefined) await begin(tx, ctx, { life, name: 'member.invited', ids: [memberId], ...told })
    else {
      const record = { id: memberId, state: same.state, version: same.version }
      const write = async () => undefined
      await advance(tx, ctx, { life, deed: 'invite-again', record, write, ...told })
    }
    return { memberId, ...given, link: given.way === 'mail' ? null : given.link }
  })
}

type Inviting = { input: Invitation; agency: AgencyTable; seatWords: string }
/** By mail to the invited, or by their agency's provider without mail; where no agency lists its domain, once a keeper of another agency knows who they are. */
async function openingOf(
  tx: Tx,
  ctx: ActorContext,
  { input, agency, seatWords }: Inviting,
): Promise<Opening> {
  const { actor, membership } = ctx
  const address = input.email.toLowerCase()
  const { partnershipId } = actor
  if (ctx.config.mail === undefined) {
    const { role } = input
    const provider = await findProviderOfSeat(tx, { partnershipId, agencyId: agency.id, role })
    const isTheirs = provider !== undefined && settingOf(provider).domains.includes(domainOf(address))
    return { way: isTheirs ? 'provider' : 'code' }
  }
  const listers = await listListersOf(tx, { partnershipId, domain: domainOf(address) })
  const isListed = isListedByAnother(actor, listers)
  return {
    way: 'mail',
    needsSecond: !isListed,
    secondNotOf: isListed ? null : (keepPeople.seat(actor, agency.id)?.agencyId ?? null),
    letter: {
      toName: input.name,
      toAddress: address,
      subject: `Your invitation to ${membership.name}`,
      sentence: `${actor.name} invited you to ${membership.name} as ${seatWords}. This link takes you to your seat: it works once, for ${invitationDays} days, and is yours alone.`,
      page: '/invitation',
    },
  }
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
