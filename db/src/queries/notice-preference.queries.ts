import type { NoticeChannel } from '@roundtable/shared/lifecycle/life-notice.ts'
import type { NoticeKind } from '@roundtable/shared/notice/notices.ts'
import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { NoticePreferenceTable } from '../tables/notice.table.ts'

export type ChosenChannel = { personId: string; kind: NoticeKind; channel: NoticeChannel }

/** What people chose otherwise than by default; of the whole partnership, or of one person. */
export async function listNoticePreferences(
  db: Db,
  { partnershipId, personId }: { partnershipId: string; personId?: string },
): Promise<ChosenChannel[]> {
  return db
    .selectFrom('noticePreference')
    .select(['personId', 'kind', 'channel'])
    .where('partnershipId', '=', partnershipId)
    .$if(personId !== undefined, (query) => query.where('personId', '=', personId ?? ''))
    .execute()
}

export async function upsertNoticePreferences(
  tx: Tx,
  rows: readonly Insertable<NoticePreferenceTable>[],
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('noticePreference')
    .values(rows)
    .onConflict((on) =>
      on.columns(['partnershipId', 'personId', 'kind']).doUpdateSet((eb) => ({
        channel: eb.ref('excluded.channel'),
      })),
    )
    .execute()
}
