import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { NoticeMailTable } from '../tables/notice.table.ts'
import { gatheredInBatches } from './in-batches.ts'

type Key = { partnershipId: string; id: string }
export type MailRow = NoticeMailTable & {
  personName: string
  email: string
  partnershipName: string
  slug: string
}

/** Answers the ids of those that are new: a message id goes into the outbox once. */
export async function insertNoticeMails(
  tx: Tx,
  rows: readonly Insertable<NoticeMailTable>[],
): Promise<string[]> {
  const inserted = await gatheredInBatches(rows, (batch) =>
    tx
      .insertInto('noticeMail')
      .values(batch)
      .onConflict((on) => on.column('messageId').doNothing())
      .returning('id')
      .execute(),
  )
  return inserted.map(({ id }) => id)
}

/** Oldest first. */
export async function listMailsDue(
  db: Db,
  { now, limit }: { now: string; limit: number },
): Promise<MailRow[]> {
  return db
    .selectFrom('noticeMail')
    .innerJoin('person', 'person.id', 'noticeMail.personId')
    .innerJoin('partnership', 'partnership.id', 'noticeMail.partnershipId')
    .selectAll('noticeMail')
    .select(['person.name as personName', 'person.email'])
    .select(['partnership.name as partnershipName', 'partnership.slug'])
    .where('noticeMail.state', '=', 'waiting')
    .where('noticeMail.nextAttemptAt', '<=', now)
    .orderBy('noticeMail.nextAttemptAt')
    .orderBy('noticeMail.id')
    .limit(limit)
    .execute()
}

export async function updateNoticeMail(
  db: Db,
  { partnershipId, id }: Key,
  change: Partial<Pick<NoticeMailTable, 'state' | 'attempts' | 'nextAttemptAt' | 'lastError' | 'endedAt'>>,
): Promise<void> {
  await db
    .updateTable('noticeMail')
    .set(change)
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}

/** How many mails of the partnership stand where, those that ended since this moment and all that wait. */
export async function countNoticeMails(
  db: Db,
  { partnershipId, since }: { partnershipId: string; since: string },
): Promise<Record<NoticeMailTable['state'], number>> {
  const rows = await db
    .selectFrom('noticeMail')
    .select((eb) => ['state' as const, eb.fn.countAll<number | string>().as('total')])
    .where('partnershipId', '=', partnershipId)
    .where((eb) => eb.or([eb('state', '=', 'waiting'), eb('endedAt', '>=', since)]))
    .groupBy('state')
    .execute()
  const of = (state: NoticeMailTable['state']) => Number(rows.find((row) => row.state === state)?.total ?? 0)
  return { waiting: of('waiting'), sent: of('sent'), dropped: of('dropped'), failed: of('failed') }
}

/** Mails that were refused at least once and wait, or were given up since this moment; newest first. */
export async function listTroubledMails(
  db: Db,
  { partnershipId, since, limit }: { partnershipId: string; since: string; limit: number },
) {
  return db
    .selectFrom('noticeMail')
    .innerJoin('person', 'person.id', 'noticeMail.personId')
    .select(['noticeMail.id', 'person.name as person', 'noticeMail.attempts', 'noticeMail.state'])
    .select('noticeMail.nextAttemptAt')
    .where('noticeMail.partnershipId', '=', partnershipId)
    .where((eb) =>
      eb.or([
        eb.and([eb('noticeMail.state', '=', 'waiting'), eb('noticeMail.attempts', '>', 0)]),
        eb.and([eb('noticeMail.state', '=', 'failed'), eb('noticeMail.endedAt', '>=', since)]),
      ]),
    )
    .orderBy('noticeMail.createdAt', 'desc')
    .orderBy('noticeMail.id', 'desc')
    .limit(limit)
    .execute()
}
