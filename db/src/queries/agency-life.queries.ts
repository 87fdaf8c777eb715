import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { AgencyTable, AgencyVersionTable } from '../tables/agency.table.ts'

type OfAgency = { partnershipId: string; agencyId: string }

/** A step of its life: `change` is what it is called, where it stands, or that it has left. */
export async function updateAgency(
  tx: Tx,
  { partnershipId, agencyId }: OfAgency,
  change: Partial<
    Pick<
      AgencyTable,
      'state' | 'endedAt' | 'mergedIntoId' | 'code' | 'name' | 'shortName' | 'sector' | 'position'
    >
  >,
  { isStep = true }: { isStep?: boolean } = {},
): Promise<void> {
  await tx
    .updateTable('agency')
    .set((eb) => ({ ...change, version: isStep ? eb('version', '+', 1) : eb.ref('version') }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', agencyId)
    .execute()
}

/** What it was called until now comes first, where no name was recorded before. */
export async function insertAgencyVersions(
  tx: Tx,
  rows: readonly Insertable<AgencyVersionTable>[],
): Promise<void> {
  await tx
    .insertInto('agencyVersion')
    .values(rows)
    .onConflict((on) => on.columns(['partnershipId', 'agencyId', 'version']).doNothing())
    .execute()
}

export type AgencyTies = {
  seats: number
  accountabilities: number
  pledges: number
  lines: number
  returns: number
  schedules: number
  actions: number
  issues: number
  challenges: number
}

/** What hangs on an agency today; `ever` counts what has ended too. */
export async function countAgencyTies(
  db: Db,
  { partnershipId, agencyId }: OfAgency,
  { ever = false }: { ever?: boolean } = {},
): Promise<AgencyTies> {
  const open = (alias: string) => (ever ? sql`` : sql`and ${sql.ref(`${alias}.ended_at`)} is null`)
  const owed = ever ? sql`` : sql`and r.state not in ('published', 'closed')`
  const undone = ever ? sql`` : sql`and x.state in ('open', 'in-progress', 'done')`
  const owned = ever ? sql`` : sql`and u.state not in ('closed', 'set-aside')`
  const asked = ever ? sql`` : sql`and c.state not in ('resolved', 'disagreement-recorded', 'withdrawn')`
  const of = (alias: string) =>
    sql`${sql.ref(`${alias}.partnership_id`)} = ${partnershipId} and ${sql.ref(`${alias}.agency_id`)} = ${agencyId}`
  const { rows } = await sql<Record<keyof AgencyTies, number | string>>`select
    (select count(*) from member m where ${of('m')} ${open('m')}) as seats,
    (select count(*) from accountability c where ${of('c')} ${open('c')}) as accountabilities,
    (select count(*) from pledge p where ${of('p')} ${open('p')}) as pledges,
    (select count(*) from series s where s.partnership_id = ${partnershipId}
      and (s.reporting_agency_id = ${agencyId} or s.agency_id = ${agencyId}) ${open('s')}) as lines,
    (select count(*) from return r where ${of('r')} ${owed}) as returns,
    (select count(*) from return_schedule h where ${of('h')} ${open('h')}) as schedules,
    (select count(*) from action x where ${of('x')} ${undone}) as actions,
    (select count(*) from issue u join issue_version w on w.partnership_id = u.partnership_id
      and w.issue_id = u.id and w.version = u.version where u.partnership_id = ${partnershipId}
      and w.owner_agency_id = ${agencyId} ${owned}) as issues,
    (select count(*) from challenge c where c.partnership_id = ${partnershipId} and c.restricted = 0
      and c.to_agency_id = ${agencyId} ${asked}) as challenges`.execute(db)
  const [row] = rows
  const count = (kind: keyof AgencyTies) => Number(row?.[kind] ?? 0)
  return {
    seats: count('seats'),
    accountabilities: count('accountabilities'),
    pledges: count('pledges'),
    lines: count('lines'),
    returns: count('returns'),
    schedules: count('schedules'),
    actions: count('actions'),
    issues: count('issues'),
    challenges: count('challenges'),
  }
}

/** Its due days end with it. */
export async function endSchedulesOfAgency(
  tx: Tx,
  { partnershipId, agencyId }: OfAgency,
  { at, by }: { at: string; by: string },
): Promise<void> {
  await tx
    .updateTable('returnSchedule')
    .set({ endedAt: at, endedBy: by })
    .where('partnershipId', '=', partnershipId)
    .where('agencyId', '=', agencyId)
    .where('endedAt', 'is', null)
    .execute()
}
