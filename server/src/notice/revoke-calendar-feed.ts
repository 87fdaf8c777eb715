import { deleteCalendarFeed, findCalendarFeed } from '@roundtable/db/queries/calendar-feed.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { act } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'

export async function getCalendarFeed({
  actor,
  database,
}: ActorContext): Promise<{ createdAt: string | null }> {
  const { partnershipId, personId } = actor
  const feed = await findCalendarFeed(database.reader, { partnershipId, personId })
  return { createdAt: feed?.createdAt ?? null }
}

/** The address answers nothing from now on. */
export async function revokeCalendarFeed(ctx: ActorContext): Promise<{ createdAt: null }> {
  const { partnershipId, personId } = ctx.actor
  await ctx.database.db.transaction().execute(async (tx) => {
    if (!(await deleteCalendarFeed(tx, { partnershipId, personId }))) {
      throw new DomainError('rule', 'You have no calendar address that could be revoked.')
    }
    await act(tx, ctx, {
      act: 'calendar-feed.revoked',
      subjectId: personId,
      summary: 'The secret calendar address was revoked.',
    })
  })
  return { createdAt: null }
}
