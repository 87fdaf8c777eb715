import { newId } from '@roundtable/db/ids.ts'
import { findFirstPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { openPublished } from '@roundtable/server/published/open-published.ts'
import type { Role } from '@roundtable/shared/base/role.ts'
import { authorityOf } from '@roundtable/shared/published/authorities.ts'
import { northLincolnshire } from '@roundtable/shared/published/published-area.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase, testNow } from '../../support/database/test-database.ts'
import { addPublished } from '../../support/make/published.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  const { db } = database
  const partnershipId = newId()
  const agencyId = newId()
  const partnership = { id: partnershipId, slug: 'northmere', name: 'Northmere', areaName: 'Northmere' }
  await db
    .insertInto('partnership')
    .values({
      ...partnership,
      areaCode: null,
      yearStartMonth: 4,
      version: 1,
      readOnly: 0,
      marking: 'OFFICIAL-SENSITIVE',
      attribution: null,
      dataVersion: 1,
      createdAt: testNow,
    })
    .execute()
  const agency = { partnershipId, id: agencyId, code: 'council', name: 'Council', shortName: 'Council' }
  await db
    .insertInto('agency')
    .values({
      ...agency,
      sector: 'council',
      position: 1,
      version: 1,
      state: 'current' as const,
      administers: 1,
      createdAt: testNow,
      endedAt: null,
    })
    .execute()
  for (const role of ['chair', 'observer', 'contributor', 'administrator', 'manager'] as const)
    await seat(role)

  async function seat(role: Role, ended = false): Promise<void> {
    const personId = newId()
    const person = { id: personId, name: `The ${role}`, email: `${personId}@northmere.example` }
    await db
      .insertInto('person')
      .values({ ...person, emailVerified: 1, image: null, createdAt: testNow, updatedAt: testNow })
      .execute()
    await db
      .insertInto('member')
      .values({
        partnershipId,
        id: newId(),
        personId,
        agencyId,
        role,
        title: `Title of the ${role}`,
        fromDay: '2024-01-01',
        untilDay: role === 'observer' ? '2027-03-31' : null,
        deputyPersonId: null,
        deputyFromDay: null,
        deputyUntilDay: null,
        version: 1,
        recordedAt: testNow,
        recordedBy: null,
        endedAt: ended ? testNow : null,
        endedBy: null,
        successorMemberId: null,
      })
      .execute()
  }
  await seat('elected-member', true)
  await addPublished(database)
})
afterAll(() => database.close())

async function seats() {
  const rows = await database.db
    .selectFrom('member')
    .innerJoin('partnership', 'partnership.id', 'member.partnershipId')
    .select(['member.id', 'role', 'title', 'untilDay'])
    .where('slug', '=', 'north-lincolnshire')
    .execute()
  return rows.sort((a, b) => a.role.localeCompare(b.role))
}

describe('the people of the demonstration', () => {
  it('sit in the partnership of published figures with their own role, except the administrator', async () => {
    expect((await seats()).map(({ role, title, untilDay }) => [role, title, untilDay])).toEqual([
      ['chair', 'Title of the chair', null],
      ['contributor', 'Title of the contributor', null],
      ['manager', 'Title of the manager', null],
      ['observer', 'Title of the observer', '2027-03-31'],
    ])
  })

  it('are granted every goal there where they observe', async () => {
    const observer = (await seats()).find(({ role }) => role === 'observer')
    const grants = await database.db.selectFrom('memberGrant').selectAll().execute()
    expect(grants).toHaveLength(7)
    expect(new Set(grants.map(({ memberId }) => memberId))).toEqual(new Set([observer?.id]))
  })

  it('are not seated twice, and an ended seat stays ended', async () => {
    const chair = (await seats()).find(({ role }) => role === 'chair')
    await database.db
      .updateTable('member')
      .set({ endedAt: testNow })
      .where('id', '=', chair?.id ?? '')
      .execute()
    await database.db.transaction().execute(async (tx) => {
      const stamp = { now: () => testNow, newId }
      const from = (await findFirstPartnership(tx))?.id ?? ''
      const area = authorityOf(northLincolnshire)
      if (area === undefined) throw new Error('no such authority')
      expect(await openPublished(tx, stamp, { area, from })).toMatchObject({ seats: 0, isNew: false })
    })
    expect(await seats()).toHaveLength(4)
  })
})
