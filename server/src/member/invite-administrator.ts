import type { Tx } from '@roundtable/db/database.ts'
import { findAgency, insertAgency } from '@roundtable/db/queries/agency.queries.ts'
import { listRolesOf } from '@roundtable/db/queries/member.queries.ts'
import {
  findFirstPartnership,
  insertPartnership,
  lockPartnership,
} from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { isAdministration, mixesAdministration } from '@roundtable/shared/member/member-rights.ts'
import { seatLifecycle } from '@roundtable/shared/member/seat-lifecycle.ts'
import { administration } from '@roundtable/shared/rights/role-group.ts'
import { z } from 'zod'
import type { Services } from '../base/context.ts'
import { beginBySystem } from '../lifecycle/advance.ts'
import { giveSeat, personOf } from './give-seat.ts'
import { giveInvitation } from './invitation-token.ts'

const inputSchema = z.strictObject({
  email: z.email('Give an e-mail address.').max(200),
  name: z.string().trim().min(1, 'Give the administrator’s name.').max(120),
  partnershipName: z.string().trim().min(1, 'Give the partnership’s name.').max(120),
})

/** The first seat of a new installation, or a further administrator where a partnership is there already. */
export async function inviteAdministrator(
  services: Services,
  input: { email: string; name: string; partnershipName: string },
): Promise<{ link: string; expiresAt: string; partnershipSlug: string }> {
  const parsed = inputSchema.safeParse(input)
  if (!parsed.success)
    throw new DomainError('bad-input', parsed.error.issues[0]?.message ?? 'There is a problem.')
  const { name, email, partnershipName } = parsed.data
  const at = services.now()
  const today = at.slice(0, 10)
  return services.database.db.transaction().execute(async (tx) => {
    const partnership =
      (await findFirstPartnership(tx)) ?? (await foundPartnership(tx, services, partnershipName))
    const partnershipId = partnership.id
    await lockPartnership(tx, partnershipId)
    const person = await personOf(tx, services, { name, email })
    const seats = await listRolesOf(tx, { partnershipId, personId: person.id, today })
    const roles = seats.map((seat) => seat.role)
    if (mixesAdministration(roles, administration)) {
      throw new DomainError(
        'rule',
        `${person.name} has a seat that sees figures: an administrator sees none.`,
      )
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
      },
      same,
    )
    const given = await giveInvitation(tx, services, {
      partnershipId,
      memberId,
      personId: person.id,
      createdBy: null,
    })
    await beginBySystem(tx, services, {
      partnershipId,
      life: seatLifecycle,
      name: 'administrator.invited',
      ids: [memberId],
      summary: `${person.name} was invited as system administrator.`,
      agencyId,
      by: { personId: null, personName: 'Command line', memberId: null },
    })
    return { ...given, partnershipSlug: partnership.slug }
  })
}

async function foundPartnership(tx: Tx, { newId, now }: Services, name: string) {
  const slug = slugOf(name)
  const partnership = {
    id: newId(),
    slug,
    name,
    areaName: name,
    areaCode: null,
    yearStartMonth: 4,
    version: 1,
    readOnly: 0,
    marking: 'OFFICIAL-SENSITIVE' as const,
    attribution: null,
    dataVersion: 1,
    createdAt: now(),
  }
  await insertPartnership(tx, partnership)
  return partnership
}

const agencyCode = 'administration'

async function administeringAgency(tx: Tx, { newId, now }: Services, partnershipId: string): Promise<string> {
  const known = await findAgency(tx, { partnershipId, code: agencyCode })
  if (known !== undefined) return known.id
  const id = newId()
  await insertAgency(tx, {
    partnershipId,
    id,
    code: agencyCode,
    name: 'Administration of the partnership',
    shortName: 'Administration',
    sector: 'council',
    position: 0,
    version: 1,
    state: 'current',
    administers: 1,
    createdAt: now(),
    endedAt: null,
  })
  return id
}

/** "St Helens’ Children" → "st-helens-children" */
function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/[\u0300-\u036f’']/g, '')
  const slug = plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return slug === '' ? 'partnership' : slug.slice(0, 60)
}
