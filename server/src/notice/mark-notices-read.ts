import { countNotices, listOwnNoticeIds, updateNoticesRead } from '@roundtable/db/queries/notice.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { noticeScopeOf } from '@roundtable/shared/notice/notices.ts'
import { act } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'

/** Read stays read; somebody else's notice answers like a missing one. */
export async function markNoticesRead(ctx: ActorContext, { ids }: { ids: readonly string[] | null }) {
  const { actor, database } = ctx
  const own = { partnershipId: actor.partnershipId, personId: actor.personId }
  return database.db.transaction().execute(async (tx) => {
    if (ids !== null && (await listOwnNoticeIds(tx, { ...own, ids })).length < new Set(ids).size) {
      throw new DomainError('not-found', 'There is no such notice among yours.')
    }
    const marked = await updateNoticesRead(tx, { ...own, ids, readAt: ctx.now() })
    if (marked > 0) {
      await act(tx, ctx, {
        act: 'notice.read',
        subjectId: actor.personId,
        summary: marked === 1 ? 'A notice was read.' : `Notices were read (${marked}).`,
      })
    }
    return { marked, unread: await countNotices(tx, { ...own, scope: noticeScopeOf(actor), unread: true }) }
  })
}
