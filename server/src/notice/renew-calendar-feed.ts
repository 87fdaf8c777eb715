import { randomBytes } from 'node:crypto'
import { findCalendarFeed, upsertCalendarFeed } from '@roundtable/db/queries/calendar-feed.queries.ts'
import { act } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'
import { hashOf } from '../base/token-hash.ts'

/** A secret address of the person's own; the one before it answers nothing from now on. */
export async function renewCalendarFeed(ctx: ActorContext): Promise<{ address: string; createdAt: string }> {
  const { actor, config, database } = ctx
  const { partnershipId, personId } = actor
  const token = randomBytes(32).toString('base64url')
  const createdAt = ctx.now()
  await database.db.transaction().execute(async (tx) => {
    const before = await findCalendarFeed(tx, { partnershipId, personId })
    await upsertCalendarFeed(tx, { partnershipId, personId, tokenHash: hashOf(token), createdAt })
    await act(tx, ctx, {
      act: before === undefined ? 'calendar-feed.made' : 'calendar-feed.renewed',
      subjectId: personId,
      summary:
        before === undefined
          ? 'A secret calendar address was made.'
          : 'The secret calendar address was replaced by a new one.',
    })
  })
  return { address: `${config.publicUrl}/calendar/${token}.ics`, createdAt }
}
