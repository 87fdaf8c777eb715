import type { Db } from '@roundtable/db/database.ts'
import { listNoticePreferences } from '@roundtable/db/queries/notice-preference.queries.ts'
import { shownAddress } from '@roundtable/shared/account/address.ts'
import { noticeKinds } from '@roundtable/shared/notice/notices.ts'
import type { ActorContext } from '../base/context.ts'
import { channelOf } from './write-notices.ts'

/** After a write `db` is the writing side. */
export async function getNoticePreferences(ctx: ActorContext, db: Db = ctx.database.reader) {
  const { partnershipId, personId } = ctx.actor
  const chosen = await listNoticePreferences(db, { partnershipId, personId })
  return {
    mailed: ctx.config.mail !== undefined,
    email: shownAddress(ctx.visitor.email),
    channels: noticeKinds.map((kind) => ({ kind, channel: channelOf(chosen, { personId, kind }) })),
  }
}
