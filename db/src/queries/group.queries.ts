import type { Role } from '@roundtable/shared/base/role.ts'
import { youngPerson } from '@roundtable/shared/group/group-rights.ts'
import type { Db, Tx } from '../database.ts'
import type { CardTable, GroupMemberTable, GroupTable } from '../tables/group.table.ts'

export type GroupRow = GroupTable & { facilitatorPersonId: string; facilitatorName: string; agencyId: string }

export async function listGroups(db: Db, partnershipId: string): Promise<GroupRow[]> {
  return db
    .selectFrom('group as g')
    .innerJoin('member as m', (on) =>
      on.onRef('m.partnershipId', '=', 'g.partnershipId').onRef('m.id', '=', 'g.facilitatorMemberId'),
    )
    .innerJoin('person as p', 'p.id', 'm.personId')
    .selectAll('g')
    .select(['p.id as facilitatorPersonId', 'p.name as facilitatorName', 'm.agencyId'])
    .where('g.partnershipId', '=', partnershipId)
    .orderBy('g.createdAt')
    .orderBy('g.id')
    .execute()
}

export async function insertGroup(tx: Tx, row: GroupTable): Promise<void> {
  await tx.insertInto('group').values(row).execute()
}

export async function updateGroup(
  tx: Tx,
  { partnershipId, id }: { partnershipId: string; id: string },
  change: Partial<Pick<GroupTable, 'name' | 'kind' | 'facilitatorMemberId' | 'state' | 'endedAt'>>,
): Promise<void> {
  await tx
    .updateTable('group')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}

export type GroupMemberRow = GroupMemberTable & {
  personId: string
  /** Of the seat. */
  version: number
  name: string
  untilDay: string | null
  endedAt: string | null
  signInName: string | null | undefined
}

export async function listGroupMembers(db: Db, partnershipId: string): Promise<GroupMemberRow[]> {
  return db
    .selectFrom('groupMember as g')
    .innerJoin('member as m', (on) =>
      on.onRef('m.partnershipId', '=', 'g.partnershipId').onRef('m.id', '=', 'g.memberId'),
    )
    .innerJoin('person as p', 'p.id', 'm.personId')
    .selectAll('g')
    .select(['m.personId', 'm.version', 'm.untilDay', 'm.endedAt', 'p.name', 'p.signInName'])
    .where('g.partnershipId', '=', partnershipId)
    .orderBy('g.number')
    .execute()
}

export async function insertGroupMember(tx: Tx, row: GroupMemberTable): Promise<void> {
  await tx.insertInto('groupMember').values(row).execute()
}

/** A new card; those that were not used before it end. */
export async function insertCard(tx: Tx, row: CardTable): Promise<void> {
  await tx
    .updateTable('card')
    .set({ endedAt: row.createdAt })
    .where('personId', '=', row.personId)
    .where('usedAt', 'is', null)
    .where('endedAt', 'is', null)
    .execute()
  await tx.insertInto('card').values(row).execute()
}

export type CardRow = CardTable & {
  byName: string
  groupName: string
  groupState: GroupTable['state']
  partnershipName: string
  memberName: string
  role: Role
  untilDay: string | null
  memberEndedAt: string | null
  signInName: string | null | undefined
}

const cards = (db: Db) =>
  db
    .selectFrom('card as c')
    .innerJoin('person as b', 'b.id', 'c.createdBy')
    .innerJoin('person as p', 'p.id', 'c.personId')
    .innerJoin('partnership as t', 't.id', 'c.partnershipId')
    .innerJoin('group as g', (on) =>
      on.onRef('g.partnershipId', '=', 'c.partnershipId').onRef('g.id', '=', 'c.groupId'),
    )
    .innerJoin('member as m', (on) =>
      on.onRef('m.partnershipId', '=', 'c.partnershipId').onRef('m.id', '=', 'c.memberId'),
    )
    .selectAll('c')
    .select(['b.name as byName', 'g.name as groupName', 'g.state as groupState', 't.name as partnershipName'])
    .select(['p.name as memberName', 'p.signInName', 'm.role', 'm.untilDay', 'm.endedAt as memberEndedAt'])

export async function findCard(db: Db, codeHash: string): Promise<CardRow | undefined> {
  return cards(db).where('c.codeHash', '=', codeHash).executeTakeFirst()
}

/** Every card of the person, the first one first. */
export async function listCardsOf(db: Db, personId: string): Promise<CardRow[]> {
  return cards(db).where('c.personId', '=', personId).orderBy('c.createdAt').orderBy('c.codeHash').execute()
}

/** The cards of the partnership that wait to be used. */
export async function listOpenCards(
  db: Db,
  { partnershipId, now }: { partnershipId: string; now: string },
): Promise<Pick<CardTable, 'memberId' | 'expiresAt'>[]> {
  return db
    .selectFrom('card')
    .select(['memberId', 'expiresAt'])
    .where('partnershipId', '=', partnershipId)
    .where('usedAt', 'is', null)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .execute()
}

/** False where it was used, or another was given, meanwhile. */
export async function useCard(tx: Tx, { codeHash, at }: { codeHash: string; at: string }): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('card')
    .set({ usedAt: at })
    .where('codeHash', '=', codeHash)
    .where('usedAt', 'is', null)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The partnership in which the person’s seat as a young person ended last. */
export async function findThanking(
  db: Db,
  { personId, today }: { personId: string; today: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('member as m')
    .innerJoin('partnership as t', 't.id', 'm.partnershipId')
    .select('t.name')
    .where('m.personId', '=', personId)
    .where('m.role', '=', youngPerson)
    .where((eb) => eb.or([eb('m.endedAt', 'is not', null), eb('m.untilDay', '<', today)]))
    .orderBy('m.recordedAt', 'desc')
    .executeTakeFirst()
  return row?.name
}
