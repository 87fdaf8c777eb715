import type { Tx } from '@roundtable/db/database.ts'
import { countConfirmedKeepers, listRolesOf } from '@roundtable/db/queries/member.queries.ts'
import { findFirstPartnership, lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import type { PersonTable } from '@roundtable/db/tables/person.table.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { isAdministration, mixesAdministration } from '@roundtable/shared/member/member-rights.ts'
import { seatLifecycle } from '@roundtable/shared/member/seat-lifecycle.ts'
import { administration } from '@roundtable/shared/rights/role-group.ts'
import { z } from 'zod'
import type { Services } from '../base/context.ts'
import { beginBySystem } from '../lifecycle/advance.ts'
import { giveInvitation } from '../member/give-invitation.ts'
import { giveSeat, personOf } from '../member/give-seat.ts'
import { administeringAgency, foundPartnership } from './found-partnership.ts'

const personSchema = z.strictObject({
  email: z.email('Give an e-mail address.').max(200),
  name: z.string().trim().min(1, 'Give the administrator’s name.').max(120),
})
const inputSchema = z.strictObject({
  people: z.array(personSchema).min(1, 'Say whom.').max(2, 'Two people are invited at a time.'),
  partnershipName: z.string().trim().min(1, 'Give the partnership’s name.').max(120),
})

export type InvitedAdministrator = { name: string; email: string; link: string; expiresAt: string }

/**
 * The first seats of a new installation, or further administrators where a partnership is there already. Two people
 * confirm each other by being invited together, so that nobody waits for a second keeper who is not there yet; one
 * alone is confirmed by somebody who keeps people already.
 */
export async function inviteAdministrators(
  services: Services,
  input: z.input<typeof inputSchema>,
): Promise<{ invited: InvitedAdministrator[]; partnershipSlug: string }> {
  const parsed = inputSchema.safeParse(input)
  if (!parsed.success)
    throw new DomainError('bad-input', parsed.error.issues[0]?.message ?? 'There is a problem.')
  const { people, partnershipName } = parsed.data
  return services.database.db.transaction().execute(async (tx) => {
    const partnership =
      (await findFirstPartnership(tx)) ?? (await foundPartnership(tx, services, partnershipName))
    const partnershipId = partnership.id
    await lockPartnership(tx, partnershipId)
    const persons: PersonTable[] = []
    for (const person of people) persons.push(await personOf(tx, services, person))
    const [first, second] = persons
    if (first?.id === second?.id) {
      throw new DomainError('rule', 'These are one person: invite two, each with an address of their own.')
    }
    if (second === undefined) await assertSomebodyConfirms(tx, services, partnershipId)
    const invited: InvitedAdministrator[] = []
    for (const person of persons) {
      const other = persons.find(({ id }) => id !== person.id)
      invited.push(await invite(tx, services, { partnershipId, person, confirmedBy: other?.id ?? null }))
    }
    return { invited, partnershipSlug: partnership.slug }
  })
}

async function assertSomebodyConfirms(tx: Tx, { now }: Services, partnershipId: string): Promise<void> {
  const keepers = await countConfirmedKeepers(tx, { partnershipId, today: localDay(now()) })
  if (keepers > 0) return
  throw new DomainError(
    'rule',
    'Nobody here could confirm one administrator alone: invite two people at once, who confirm each other.',
  )
}

type Inviting = { partnershipId: string; person: PersonTable; confirmedBy: string | null }

async function invite(
  tx: Tx,
  services: Services,
  { partnershipId, person, confirmedBy }: Inviting,
): Promise<InvitedAdministrator> {
  const at = services.now()
  const today = localDay(at)
  const seats = await listRolesOf(tx, { partnershipId, personId: person.id, today })
  const roles = seats.map((seat) => seat.role)
  if (mixesAdministration(roles, administration)) {
    throw new DomainError('rule', `${person.name} has a seat that sees figures: an administrator sees none.`)
  }
  const same = seats.find((seat) => isAdministration(seat.role))
  if (same?.invited === false) throw new DomainError('rule', `${person.name} is administrator already.`)
  const agencyId = await administeringAgency(tx, services, partnershipId)
  const memberId = await giveSeat(
    tx,
    services,
    {
      partnershipId,
      personId: person.id,
      agencyId,
      role: administration,
      title: 'System administrator',
      fromDay: today,
      untilDay: null,
      recordedBy: null,
      ...(confirmedBy === null ? {} : { confirmedAt: at, confirmedBy }),
    },
    same,
  )
  const seat = { partnershipId, memberId, personId: person.id, name: person.name, createdBy: null }
  const { link, expiresAt } = await giveInvitation(tx, services, seat, { way: 'link' })
  const together = confirmedBy === null ? '' : ', one of two who confirm each other'
  await beginBySystem(tx, services, {
    partnershipId,
    life: seatLifecycle,
    name: 'administrator.invited',
    ids: [memberId],
    summary: `${person.name} was invited as system administrator${together}.`,
    agencyId,
    by: { personId: null, personName: 'Command line', memberId: null },
  })
  return { name: person.name, email: person.email, link, expiresAt }
}
