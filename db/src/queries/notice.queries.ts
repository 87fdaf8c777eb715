import type { SubjectKind } from '@roundtable/shared/act/acts.ts'
import type { NoticeKind, NoticeScope } from '@roundtable/shared/notice/notices.ts'
import { type Insertable, type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { NoticeTable } from '../tables/notice.table.ts'
import { gatheredInBatches, inBatches } from './in-batches.ts'

export type NoticeRow = NoticeTable & { byName: string | null }

type NoticeParams = {
  partnershipId: string
  personId: string
  scope: NoticeScope
  /** Only what was neither read nor settled. */
  unread?: boolean | undefined
  kind?: NoticeKind | undefined
}

function isInScope(scope: NoticeScope): RawBuilder<boolean> {
  const shown = [...scope].flatMap(([kind, agencies]) => {
    if (agencies === 'all') return sql<boolean>`n.kind = ${kind}`
    if (agencies.length === 0) return []
    return sql<boolean>`(n.kind = ${kind} and n.agency_id in (${sql.join(agencies)}))`
  })
  return shown.length === 0 ? sql<boolean>`1 = 0` : sql<boolean>`(${sql.join(shown, sql` or `)})`
}

const whole = sql`from notice n left join person p on p.id = n.by_person_id`
const columns = sql`n.*, p.name as by_name`

function where({ partnershipId, personId, scope, unread = false, kind }: NoticeParams): RawBuilder<unknown> {
  return sql`where n.partnership_id = ${partnershipId} and n.person_id = ${personId} and ${isInScope(scope)}
    ${unread ? sql`and n.read_at is null and n.settled_at is null` : sql``}
    ${kind === undefined ? sql`` : sql`and n.kind = ${kind}`}`
}

/** Newest first, each with the reason that was typed for the act it tells. */
export async function listNotices(
  db: Db,
  asked: NoticeParams & { limit: number; offset: number },
): Promise<(NoticeRow & { reason: string | null })[]> {
  const { rows } = await sql<
    NoticeRow & { reason: string | null }
  >`select ${columns}, w.text as reason ${whole}
    left join transition t on t.partnership_id = n.partnership_id and t.id = n.transition_id
    left join typed_words w on w.partnership_id = t.partnership_id and w.id = t.reason_id
    ${where(asked)}
    order by n.created_at desc, n.id desc limit ${asked.limit} offset ${asked.offset}`.execute(db)
  return rows
}

export async function countNotices(db: Db, asked: NoticeParams): Promise<number> {
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
      and n.created_at >= ${since} and n.settled_at is null
    order by n.person_id, n.created_at, n.id`.execute(db)
  return rows
}

type OfSubjects = { partnershipId: string; subjectIds: readonly string[] }

/** Who was told what of these records, settled or not. */
export async function listNotified(db: Db, { partnershipId, subjectIds }: OfSubjects) {
  if (subjectIds.length === 0) return []
  return db
    .selectFrom('notice')
    .select(['subjectId', 'personId', 'kind', 'dedupeKey', 'settledAt'])
    .where('partnershipId', '=', partnershipId)
    .where('subjectId', 'in', subjectIds)
    .execute()
}

/** Answers those that were not there yet. */
export async function insertNotices(
  tx: Tx,
  rows: readonly Insertable<NoticeTable>[],
): Promise<NoticeTable[]> {
  return gatheredInBatches(rows, (batch) =>
    tx
      .insertInto('notice')
      .values(batch)
      .onConflict((on) => on.columns(['partnershipId', 'personId', 'dedupeKey']).doNothing())
      .returningAll()
      .execute(),
  )
}

/** Nothing is to be done about notices of these kinds on the records any more. */
export async function updateNoticesSettled(
  tx: Tx,
  of: { partnershipId: string; subjectKind: SubjectKind; subjectIds: readonly string[] },
  { kinds, at }: { kinds: readonly NoticeKind[]; at: string },
): Promise<void> {
  if (kinds.length === 0) return
  await inBatches(of.subjectIds, (batch) =>
    tx
      .updateTable('notice')
      .set({ settledAt: at })
      .where('partnershipId', '=', of.partnershipId)
      .where('subjectId', 'in', batch)
      .where('subjectKind', '=', of.subjectKind)
      .where('kind', 'in', kinds)
      .where('settledAt', 'is', null)
      .execute(),
  )
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
  await inBatches(ids, (batch) =>
    tx
      .updateTable('notice')
      .set((eb) => ({ mailId: eb.ref('id') }))
      .where('partnershipId', '=', partnershipId)
      .where('id', 'in', batch)
      .execute(),
  )
}
