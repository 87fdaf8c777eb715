import { upsertNoticePreferences } from '@roundtable/db/queries/notice-preference.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { saveNoticePreferencesSchema } from '@roundtable/shared/notice/notice.ts'
import { noticeChannelWord, noticeKindWord } from '@roundtable/shared/notice/notices.ts'
import type { z } from 'zod'
import { act } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'
import { getNoticePreferences } from './get-notice-preferences.ts'

/** How the person themselves is told in this partnership; what is already as asked changes nothing. */
export async function saveNoticePreferences(
  ctx: ActorContext,
  { channels }: z.infer<typeof saveNoticePreferencesSchema>,
) {
  const { actor, database } = ctx
  const { partnershipId, personId } = actor
  if (new Set(channels.map(({ kind }) => kind)).size < channels.length) {
    throw new DomainError('bad-input', 'A kind of notice was sent twice: send each once.')
  }
  return database.db.transaction().execute(async (tx) => {
    const before = await getNoticePreferences(ctx, tx)
    const changes = channels.filter(
      (wanted) => before.channels.find(({ kind }) => kind === wanted.kind)?.channel !== wanted.channel,
    )
    if (changes.length === 0) return before
    await upsertNoticePreferences(
      tx,
      changes.map((change) => ({ ...change, partnershipId, personId })),
    )
    const told = changes.map(({ kind, channel }) => `${noticeKindWord(kind)}: ${noticeChannelWord(channel)}`)
    await act(tx, ctx, {
      act: 'notice.preferences-saved',
      subjectId: personId,
      summary: `How notices are told was changed. ${told.join('. ')}.`,
    })
    return getNoticePreferences(ctx, tx)
  })
}
