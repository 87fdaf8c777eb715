import type { ChallengeScope } from '@roundtable/shared/challenge/challenge-rights.ts'
import type { RetentionKind } from '@roundtable/shared/retention/retention-kinds.ts'
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { RetentionSettingTable } from '../tables/retention-setting.table.ts'
import { isOfRestrictedPage } from './removal.queries.ts'

/** Where records of each kind lie, and from which moment their years count. */
const kept: Readonly<Record<RetentionKind, readonly (readonly [table: string, since: string])[]>> = {
  figures: [['measurement_revision', 'recorded_at']],
  commentary: [['commentary', 'recorded_at']],
  returns: [['return', 'period_end']],
  goals: [['goal', 'archived_at']],
  files: [
    ['return_import', 'created_at'],
    ['past_file', 'created_at'],
    ['set_up_file', 'created_at'],
    ['benchmark_file', 'created_at'],
  ],
  seats: [['member', 'ended_at']],
  trail: [['audit_event', 'at']],
  packs: [
    ['pack', 'recorded_at'],
    ['rendition', 'requested_at'],
  ],
  'yearly-reports': [['yearly_report', 'begun_at']],
  'private-notes': [['private_note', 'recorded_at']],
  notices: [
    ['notice', 'created_at'],
    ['notice_mail', 'created_at'],
  ],
  removals: [['removal', 'ended_at']],
}

export async function insertRetentionSetting(tx: Tx, row: Insertable<RetentionSettingTable>): Promise<void> {
  await tx.insertInto('retentionSetting').values(row).execute()
}

/** What stands for each kind that was ever set. */
export async function listRetentionSettings(db: Db, partnershipId: string) {
  return db
    .selectFrom('retentionSetting as r')
    .innerJoin('person as p', 'p.id', 'r.recordedBy')
    .selectAll('r')
    .select('p.name as recordedByName')
    .where('r.partnershipId', '=', partnershipId)
    .where((eb) =>
      eb(
        'r.version',
        '=',
        eb
          .selectFrom('retentionSetting as n')
          .whereRef('n.partnershipId', '=', 'r.partnershipId')
          .whereRef('n.kind', '=', 'r.kind')
          .select((of) => of.fn.max('n.version').as('version')),
      ),
    )
    .execute()
}

type DueParams = {
  partnershipId: string
  kind: RetentionKind
  before: string
  /** Of which challenges the reader may know: a request to black out words of one tells that it is there. */
  challenges: ChallengeScope
}

/** How many records of a kind began their years before a day, and when the oldest did. */
export async function countDue(
  db: Db,
  { partnershipId, kind, before, challenges }: DueParams,
): Promise<{ due: number; oldest: string | null }> {
  const counted = kept[kind].map(
    ([
      table,
      since,
    ]) => sql`select count(*) as due, min(${sql.ref(since)}) as oldest from ${sql.table(table)} r
      where r.partnership_id = ${partnershipId} and ${sql.ref(since)} < ${before}
        ${table === 'removal' ? sql`and not ${isOfRestrictedPage(challenges)}` : sql``}`,
  )
  const { rows } = await sql<{ due: number | string; oldest: string | null }>`
    select sum(due) as due, min(oldest) as oldest from (${sql.join(counted, sql` union all `)}) counted`.execute(
    db,
  )
  return { due: Number(rows[0]?.due ?? 0), oldest: rows[0]?.oldest ?? null }
}
