import type { Database } from '@roundtable/db/database.ts'
import { newId } from '@roundtable/db/ids.ts'
import type { Role } from '@roundtable/shared/base/role.ts'
import { type Caller, openPartnership } from './partnership.ts'

/** A partnership with no goal, no indicator and one manager, who calls it. */
export async function openEmptyPartnership(now?: string): Promise<{ slug: string; manager: () => Caller }> {
  const at = await openPartnership(now)
  const slug = `${at.slug}-new`
  const founding = { slug, now: at.clock.now, likeThoseOf: at.partnershipId, roles: ['manager'] as const }
  await addEmptyPartnership(at.database, founding)
  return { slug, manager: () => at.callerIn(slug, 'manager') }
}

/** A partnership just founded: one agency, and people of another partnership in its seats. */
export async function addEmptyPartnership(
  { db }: Database,
  {
    slug,
    now,
    likeThoseOf,
    roles,
  }: { slug: string; now: string; likeThoseOf: string; roles: readonly Role[] },
): Promise<void> {
  const [partnershipId, agencyId] = [newId(), newId()]
  const named = { id: partnershipId, slug, name: 'Newborough', areaName: 'Newborough' }
  await db
    .insertInto('partnership')
    .values({
      ...named,
      areaCode: null,
      yearStartMonth: 4,
      version: 1,
      readOnly: 0,
      marking: 'OFFICIAL-SENSITIVE',
      attribution: null,
      dataVersion: 1,
      createdAt: now,
    })
    .execute()
  await db
    .insertInto('agency')
    .values({
      partnershipId,
      id: agencyId,
      code: 'administration',
      name: 'Administration of the partnership',
      shortName: 'Administration',
      sector: 'council',
      position: 0,
      version: 1,
      state: 'current' as const,
      administers: 1,
      createdAt: now,
      endedAt: null,
    })
    .execute()
  for (const role of roles) {
    const seat = await db
      .selectFrom('member')
      .selectAll()
      .where('partnershipId', '=', likeThoseOf)
      .where('role', '=', role)
      .where('endedAt', 'is', null)
      .orderBy('recordedAt')
      .orderBy('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('member')
      .values({ ...seat, partnershipId, id: newId(), agencyId })
      .execute()
  }
}
