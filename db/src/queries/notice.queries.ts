import type { Frequency } from '@roundtable/shared/base/period.ts'
import type { NoticeKind, NoticeScope } from '@roundtable/shared/notice/notice-rules.ts'
import type { ReturnState } from '@roundtable/shared/return/return-lifecycle.ts'
import { type Insertable, type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { NoticeTable } from '../tables/notice.table.ts'

export type NoticeRow = NoticeTable & {
  agencyName: string
  frequency: Frequency
  periodStart: string
  dueOn: string
  returnState: ReturnState
  byName: string | null
  /** 1 where nothing is to be done about it any more. */
  settled: number
}

type Asked = {
  partnershipId: string
  personId: string
  scope: NoticeScope
  /** Only what was neither read nor settled. */
  unread?: boolean | undefined
  kind?: NoticeKind | undefined
}

/** What the notice tells has been answered by a later act on the return. */
const isSettled = sql<boolean>`case n.kind
  when 'return-opened' then r.state not in ('due', 'in-progress', 'sent-back')
  when 'return-due' then r.state not in ('due', 'in-progress', 'sent-back')
  when 'return-late' then r.published_at is not null or r.state = 'closed'
  when 'return-reminded' then r.state in ('approved', 'published', 'closed')
  when 'return-sent-back' then r.state not in ('sent-back', 'in-progress') or r.remark_at <> n.event_at
  when 'return-waiting' then r.state <> 'submitted' or r.submitted_at <> n.event_at
  else r.state = 'published' or r.remark_at <> n.event_at end`

function among(column: string, scope: 'all' | readonly string[]): RawBuilder<boolean> {
  if (scope === 'all') return sql<boolean>`1 = 1`
  return scope.length === 0 ? sql<boolean>`1 = 0` : sql<boolean>`${sql.ref(column)} in (${sql.join(scope)})`
}

const isInScope = ({
  returns,
  approvals,
  figures,
}: NoticeScope): RawBuilder<boolean> => sql<boolean>`case n.kind
  when 'return-reopened' then ${figures ? sql`1 = 1` : sql`1 = 0`}
  when 'return-waiting' then ${among('n.agency_id', approvals)}
  else ${among('n.agency_id', returns)} end`

const whole = sql`from notice n
  join return r on r.partnership_id = n.partnership_id and r.id = n.return_id
  join agency a on a.partnership_id = n.partnership_id and a.id = n.agency_id
  left join person p on p.id = n.by_person_id`

const columns = sql`n.*, a.name as agency_name, r.frequency, r.period_start, r.due_on, r.state as return_state,
  p.name as by_name, case when ${isSettled} then 1 else 0 end as settled`

function where({ partnershipId, personId, scope, unread = false, kind }: Asked): RawBuilder<unknown> {
  return sql`where n.partnership_id = ${partnershipId} and n.person_id = ${personId} and ${isInScope(scope)}
    ${unread ? sql`and n.read_at is null and not (${isSettled})` : sql``}
    ${kind === undefined ? sql`` : sql`and n.kind = ${kind}`}`
}

/** Newest first. */
export async function listNotices(
  db: Db,
  asked: Asked & { limit: number; offset: number },
): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`select ${columns} ${whole} ${where(asked)}
    order by n.created_at desc, n.id desc limit ${asked.limit} offset ${asked.offset}`.execute(db)
  return rows
}

export async function countNotices(db: Db, asked: Asked): Promise<number> {
  const { rows } = await sql<{
    total: number | string
  }>`select count(*) as total ${whole} ${where(asked)}`.execute(db)
  return Number(rows[0]?.total ?? 0)
}

export async function listNoticesOfMail(
  db: Db,
  { partnershipId, mailId }: { partnershipId: string; mailId: string },
): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`select ${columns} ${whole}
    where n.partnership_id = ${partnershipId} and n.mail_id = ${mailId} order by n.created_at, n.id`.execute(
    db,
  )
  return rows
}

/** Notices no mail carries yet, unread and unsettled, that were written since this moment. */
export async function listNoticesWithoutMail(
  db: Db,
  { partnershipId, since }: { partnershipId: string; since: string },
): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`select ${columns} ${whole}
    where n.partnership_id = ${partnershipId} and n.mail_id is null and n.read_at is null
      and n.created_at >= ${since} and not (${isSettled})
    order by n.person_id, n.created_at, n.id`.execute(db)
  return rows
}

/** Answers those that were not there yet. */
export async function insertNotices(
  tx: Tx,
  rows: readonly Insertable<NoticeTable>[],
): Promise<NoticeTable[]> {
  if (rows.length === 0) return []
  return tx
    .insertInto('notice')
    .values(rows)
    .onConflict((on) => on.columns(['partnershipId', 'personId', 'dedupeKey']).doNothing())
    .returningAll()
    .execute()
}

type Read = { partnershipId: string; personId: string; ids: readonly string[] }

/** Those of the person's own notices among the ids. */
export async function listOwnNoticeIds(db: Db, { partnershipId, personId, ids }: Read): Promise<string[]> {
  const rows = await db
    .selectFrom('notice')
    .select('id')
    .where('partnershipId', '=', partnershipId)
    .where('personId', '=', personId)
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ id }) => id)
}

/** Answers how many had not been read before; without ids, every one of the person's. */
export async function updateNoticesRead(
  tx: Tx,
  {
    partnershipId,
    personId,
    ids,
    readAt,
  }: Omit<Read, 'ids'> & { ids: readonly string[] | null; readAt: string },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('notice')
    .set({ readAt })
    .where('partnershipId', '=', partnershipId)
    .where('personId', '=', personId)
    .where('readAt', 'is', null)
    .$if(ids !== null, (query) => query.where('id', 'in', ids ?? []))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** The mail that carries the notices from now on, or none. */
export async function updateNoticesMail(
  tx: Tx,
  { partnershipId, ids, mailId }: { partnershipId: string; ids: readonly string[]; mailId: string | null },
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('notice')
    .set({ mailId })
    .where('partnershipId', '=', partnershipId)
    .where('id', 'in', ids)
    .execute()
}

/** Each of these notices has a mail of its own, which has its id. */
export async function updateNoticesOwnMail(
  tx: Tx,
  { partnershipId, ids }: { partnershipId: string; ids: readonly string[] },
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('notice')
    .set((eb) => ({ mailId: eb.ref('id') }))
    .where('partnershipId', '=', partnershipId)
    .where('id', 'in', ids)
    .execute()
}
