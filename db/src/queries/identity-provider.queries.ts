import type { Role } from '@roundtable/shared/base/role.ts'
import type { ProviderRecord } from '@roundtable/shared/identity-provider/provider-record.ts'
import { settingUp } from '@roundtable/shared/identity-provider/provider-rules.ts'
import { isAdministration } from '@roundtable/shared/member/member-rights.ts'
import { administration } from '@roundtable/shared/rights/role-group.ts'
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { IdentityProviderTable } from '../tables/identity-provider.table.ts'
import {
  doers,
  idsIn,
  lastStep,
  ofAgencies,
  ofRecords,
  type RecordParams,
  step,
} from './life-record.queries.ts'

export type ProviderRow = IdentityProviderTable & {
  agencyCode: string
  agencyName: string
  createdByName: string | null
  confirmedByName: string | null
}

const providers = (db: Db) =>
  db
    .selectFrom('identityProvider as v')
    .innerJoin('agency as a', (on) =>
      on.onRef('a.partnershipId', '=', 'v.partnershipId').onRef('a.id', '=', 'v.agencyId'),
    )
    .leftJoin('person as c', 'c.id', 'v.createdBy')
    .leftJoin('person as k', 'k.id', 'v.confirmedBy')
    .selectAll('v')
    .select(['a.code as agencyCode', 'a.name as agencyName'])
    .select(['c.name as createdByName', 'k.name as confirmedByName'])

/** Of the agencies in scope, by agency, the newest first. */
export async function listProviders(
  db: Db,
  { partnershipId, scope }: { partnershipId: string; scope: 'all' | readonly string[] },
): Promise<ProviderRow[]> {
  if (scope !== 'all' && scope.length === 0) return []
  return providers(db)
    .where('v.partnershipId', '=', partnershipId)
    .$if(scope !== 'all', (query) => query.where('v.agencyId', 'in', scope === 'all' ? [] : scope))
    .orderBy('a.name')
    .orderBy('v.createdAt', 'desc')
    .execute()
}

export async function findProvider(
  db: Db,
  { partnershipId, id }: { partnershipId: string; id: string },
): Promise<ProviderRow | undefined> {
  return providers(db).where('v.partnershipId', '=', partnershipId).where('v.id', '=', id).executeTakeFirst()
}

/** Those in force, in every partnership; of one key where it is given. */
export async function listProvidersInForce(
  db: Db,
  { providerKey, issuer }: { providerKey?: string; issuer?: string } = {},
): Promise<ProviderRow[]> {
  return providers(db)
    .where('v.state', '=', 'in-force')
    .where('a.state', '=', 'current')
    .$if(providerKey !== undefined, (query) => query.where('v.providerKey', '=', providerKey ?? ''))
    .$if(issuer !== undefined, (query) => query.where('v.issuer', '=', issuer ?? ''))
    .orderBy('v.confirmedAt')
    .orderBy('v.id')
    .execute()
}

/** The provider through which somebody in a seat of this role signs in; an administrator never through any. */
export async function findProviderOfSeat(
  db: Db,
  { role, ...agency }: { partnershipId: string; agencyId: string; role: Role },
): Promise<ProviderRow | undefined> {
  return isAdministration(role) ? undefined : findProviderOfAgency(db, agency)
}

/** The provider in force of an agency. */
export async function findProviderOfAgency(
  db: Db,
  { partnershipId, agencyId }: { partnershipId: string; agencyId: string },
): Promise<ProviderRow | undefined> {
  return providers(db)
    .where('v.partnershipId', '=', partnershipId)
    .where('v.agencyId', '=', agencyId)
    .where('v.state', '=', 'in-force')
    .executeTakeFirst()
}

export async function insertProvider(tx: Tx, row: Insertable<IdentityProviderTable>): Promise<void> {
  await tx.insertInto('identityProvider').values(row).execute()
}

/** Raises the version. */
export async function updateProvider(
  tx: Tx,
  { partnershipId, id }: { partnershipId: string; id: string },
  change: Partial<IdentityProviderTable>,
): Promise<void> {
  await tx
    .updateTable('identityProvider')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}

export type SeatWay = {
  partnershipId: string
  agencyId: string
  agencyName: string
  providerKey: string | null
}

/** Each seat of the person that has not ended, with the provider through which they sign in to it. */
export async function listWaysOfPerson(db: Db, personId: string): Promise<SeatWay[]> {
  return db
    .selectFrom('member as m')
    .innerJoin('agency as a', (on) =>
      on.onRef('a.partnershipId', '=', 'm.partnershipId').onRef('a.id', '=', 'm.agencyId'),
    )
    .leftJoin('identityProvider as v', (on) =>
      on
        .onRef('v.partnershipId', '=', 'm.partnershipId')
        .onRef('v.agencyId', '=', 'm.agencyId')
        .on('v.state', '=', 'in-force')
        .on('m.role', '!=', administration),
    )
    .select(['m.partnershipId', 'm.agencyId', 'a.name as agencyName', 'v.providerKey'])
    .where('m.personId', '=', personId)
    .where('m.endedAt', 'is', null)
    .orderBy('m.recordedAt')
    .execute()
}

/** The provider through which the person signs in, of the oldest seat whose agency has one. */
export async function findProviderOfPerson(db: Db, personId: string): Promise<ProviderRow | undefined> {
  return providers(db)
    .innerJoin('member as m', (on) =>
      on.onRef('m.partnershipId', '=', 'v.partnershipId').onRef('m.agencyId', '=', 'v.agencyId'),
    )
    .where('m.personId', '=', personId)
    .where('m.endedAt', 'is', null)
    .where('m.role', '!=', administration)
    .where('v.state', '=', 'in-force')
    .orderBy('m.recordedAt')
    .limit(1)
    .executeTakeFirst()
}

/** Those that "waiting for you" asks for, each with who set it up. */
export async function listProviderRecords(db: Db, records: RecordParams): Promise<ProviderRecord[]> {
  const { rows } = await sql<Omit<ProviderRecord, 'setUpBy'> & { setUpBy: string | null }>`
    select r.id, r.agency_id, a.name as agency_name, r.state, r.version, ${step}, ${doers(db, settingUp)} as set_up_by
    from identity_provider r
    join agency a on a.partnership_id = r.partnership_id and a.id = r.agency_id
    ${lastStep}
    where ${ofRecords(records)} and ${ofAgencies(records)}
    order by r.created_at, r.id`.execute(db)
  return rows.map((row) => ({ ...row, setUpBy: idsIn(row.setUpBy) }))
}
