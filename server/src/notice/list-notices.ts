import { countNotices, listNotices as listNoticeRows } from '@roundtable/db/queries/notice.queries.ts'
import type { noticeFilterSchema } from '@roundtable/shared/notice/notice.ts'
import { noticeScopeOf } from '@roundtable/shared/notice/notices.ts'
import { audienceOf } from '@roundtable/shared/rights/audience.ts'
import type { z } from 'zod'
import type { ActorContext } from '../base/context.ts'
import { noticeTexts } from './notice-texts.ts'

const pageSize = 20

/** The reader's own notices as far as their seats still entitle them, newest first. */
export async function listNotices(ctx: ActorContext, input: z.infer<typeof noticeFilterSchema>) {
  const { actor, database } = ctx
  const { page, show, kind } = input
  const scope = noticeScopeOf(actor)
  const own = { partnershipId: actor.partnershipId, personId: actor.personId, scope }
  const asked = { ...own, kind, unread: show === 'new' }
  const total = await countNotices(database.reader, asked)
  const unread = await countNotices(database.reader, { ...own, unread: true })
  const rows = await listNoticeRows(database.reader, {
    ...asked,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  })
  return {
    total,
    page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    unread,
    notices: (await noticeTexts(database.reader, rows, actor)).map(({ text, ...row }) => ({
      id: row.id,
      kind: row.kind,
      ...text,
      reason: text.tellsReason && audienceOf(actor) === 'trusted' ? row.reason : null,
      createdAt: row.createdAt,
      readAt: row.readAt,
      settled: row.settledAt !== null,
    })),
  }
}
