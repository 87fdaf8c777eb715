import type { ActName } from '@roundtable/shared/act/acts.ts'
import type { Frequency } from '@roundtable/shared/base/period.ts'
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { CalendarFeedTable } from '../tables/calendar.table.ts'
import type { ReturnTable } from '../tables/return.table.ts'
import type { AgencyScope } from './return.queries.ts'

type Owner = { partnershipId: string; personId: string }
export type FeedRow = CalendarFeedTable & {
  slug: string
  partnershipName: string
  readOnly: number
  foundedAt: string
}

export async function findCalendarFeed(
  db: Db,
  { partnershipId, personId }: Owner,
): Promise<CalendarFeedTable | undefined> {
  return db
    .selectFrom('calendarFeed')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('personId', '=', personId)
    .executeTakeFirst()
}

export async function findFeedByToken(db: Db, tokenHash: string): Promise<FeedRow | undefined> {
  return db
    .selectFrom('calendarFeed')
    .innerJoin('partnership', 'partnership.id', 'calendarFeed.partnershipId')
    .selectAll('calendarFeed')
    .select([
      'partnership.slug',
      'partnership.name as partnershipName',
      'partnership.readOnly',
      'partnership.createdAt as foundedAt',
    ])
    .where('calendarFeed.tokenHash', '=', tokenHash)
    .executeTakeFirst()
}

/** One address a person and partnership: a new one takes the place of the old. */
export async function upsertCalendarFeed(tx: Tx, row: Insertable<CalendarFeedTable>): Promise<void> {
  const { tokenHash, createdAt } = row
  await tx
    .insertInto('calendarFeed')
    .values(row)
    .onConflict((on) => on.columns(['partnershipId', 'personId']).doUpdateSet({ tokenHash, createdAt }))
    .execute()
}

/** False where there was none. */
export async function deleteCalendarFeed(tx: Tx, { partnershipId, personId }: Owner): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('calendarFeed')
    .where('partnershipId', '=', partnershipId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

const inScope = (column: string, scope: AgencyScope) =>
  scope === 'all'
    ? sql`1 = 1`
    : scope.length === 0
      ? sql`1 = 0`
      : sql`${sql.ref(column)} in (${sql.join(scope)})`

export type DueReturnRow = ReturnTable & { agencyName: string }
type FeedParams = { partnershipId: string; scope: AgencyScope }

/** Returns due from this day on, in their order. */
export async function listReturnsDue(db: Db, asked: FeedParams & { since: string }): Promise<DueReturnRow[]> {
  const { rows } = await sql<DueReturnRow>`
    select r.*, a.name as agency_name from return r
    join agency a on a.partnership_id = r.partnership_id and a.id = r.agency_id
    where r.partnership_id = ${asked.partnershipId} and r.due_on >= ${asked.since}
      and ${inScope('r.agency_id', asked.scope)}
    order by r.due_on, a.position, r.frequency, r.id`.execute(db)
  return rows
}

/** What each agency is asked for, and how often. */
export async function listExpectedFrequencies(
  db: Db,
  asked: FeedParams,
): Promise<{ agencyId: string; agencyName: string; frequency: Frequency }[]> {
  const { rows } = await sql<{ agencyId: string; agencyName: string; frequency: Frequency }>`
    select distinct a.id as agency_id, a.name as agency_name, i.frequency, a.position
    from series s
    join indicator i on i.partnership_id = s.partnership_id and i.id = s.indicator_id
    join agency a on a.partnership_id = s.partnership_id and a.id = s.reporting_agency_id
    where s.partnership_id = ${asked.partnershipId} and s.ended_at is null and i.state = 'live'
      and a.ended_at is null and ${inScope('a.id', asked.scope)}
    order by a.position, a.id, i.frequency`.execute(db)
  return rows
}

const movingActs = [
  'schedule.set',
  'schedule.agreed',
  'schedule.ended',
  'partnership.terms-set',
  'agency.merged',
  'agency.merge-undone',
] as const satisfies readonly ActName[]

/** How often something was decided that can move due days, and when last; null where it never was. */
export async function findDueDayChanges(
  db: Db,
  partnershipId: string,
): Promise<{ count: number; lastAt: string | null }> {
  const row = await db
    .selectFrom('auditEvent')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max<string | null>('at').as('lastAt')])
    .where('partnershipId', '=', partnershipId)
    .where('action', 'in', movingActs)
    .executeTakeFirst()
  return { count: Number(row?.count ?? 0), lastAt: row?.lastAt ?? null }
}
