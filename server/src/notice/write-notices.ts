import type { Tx } from '@roundtable/db/database.ts'
import { listPeopleWithoutAddress } from '@roundtable/db/queries/account.queries.ts'
import { insertNotices, updateNoticesOwnMail } from '@roundtable/db/queries/notice.queries.ts'
import { insertNoticeMails } from '@roundtable/db/queries/notice-mail.queries.ts'
import {
  type ChosenChannel,
  listNoticePreferences,
} from '@roundtable/db/queries/notice-preference.queries.ts'
import type { NoticeTable } from '@roundtable/db/tables/notice.table.ts'
import type { NoticeChannel } from '@roundtable/shared/lifecycle/life-notice.ts'
import { type NoticeKind, usualChannel } from '@roundtable/shared/notice/notices.ts'
import type { Services } from '../base/context.ts'
import { messageIdOf } from './message-id.ts'
import type { OwedNotice } from './noun.ts'

export const channelOf = (
  chosen: readonly ChosenChannel[],
  { personId, kind }: { personId: string; kind: NoticeKind },
): NoticeChannel =>
  chosen.find((each) => each.personId === personId && each.kind === kind)?.channel ?? usualChannel(kind)

/**
 * Writes what is owed and not written yet, in the transaction of what it tells; with it the mails of those who
 * want one at once, where this server sends mail. Answers the new notices.
 */
export async function writeNotices(
  tx: Tx,
  services: Services,
  partnershipId: string,
  owed: readonly OwedNotice[],
): Promise<NoticeTable[]> {
  const at = services.now()
  const written = await insertNotices(
    tx,
    owed.map((notice) => ({
      ...notice,
      partnershipId,
      id: services.newId(),
      mailId: null,
      createdAt: at,
      readAt: null,
      settledAt: null,
    })),
  )
  if (services.config.mail === undefined || written.length === 0) return written
  const chosen = await listNoticePreferences(tx, { partnershipId })
  const unreachable = new Set(await listPeopleWithoutAddress(tx))
  const mailed = written.filter(
    (notice) => channelOf(chosen, notice) === 'at-once' && !unreachable.has(notice.personId),
  )
  const ids = await insertNoticeMails(
    tx,
    mailed.map(({ id, personId }) => ({
      partnershipId,
      id,
      personId,
      kind: 'notice',
      messageId: messageIdOf(services.config, `notice.${id}`),
      state: 'waiting',
      attempts: 0,
      nextAttemptAt: at,
      lastError: null,
      createdAt: at,
      endedAt: null,
    })),
  )
  await updateNoticesOwnMail(tx, { partnershipId, ids })
  return written
}
