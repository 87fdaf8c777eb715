import { type LastChange, listLastChanges } from '@roundtable/db/queries/action-version.queries.ts'
import { listAgencyNames } from '@roundtable/db/queries/scorecard.queries.ts'
import type { changedActionsSchema, undoChangeSchema } from '@roundtable/shared/action/action.ts'
import { undoHours } from '@roundtable/shared/action/action-form.ts'
import { setActions } from '@roundtable/shared/action/action-rights.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { z } from 'zod'
import type { ActorContext } from '../base/context.ts'
import { type Change, mayChange, writeWords } from './change-action.ts'
import { leftBy, oneByOne, refusalOf, sentencesOf } from './change-actions.ts'
import { actionHolder } from './hold-actions.ts'

const changing: readonly string[] = ['action.changed', 'action.given']

/**
 * Whoever changed actions puts them back as they were, for an hour and as long as nothing else happened to them; what
 * was changed since stays, and is told. It lets nobody off: what is owed then is what was owed before.
 */
export async function undoChange(
  ctx: ActorContext,
  { actions: refs }: z.infer<typeof undoChangeSchema>,
): Promise<z.infer<typeof changedActionsSchema>> {
  const { actor } = ctx
  const since = new Date(Date.parse(ctx.now()) - undoHours * 3_600_000).toISOString()
  return ctx.database.db.transaction().execute(async (tx) => {
    const holder = await actionHolder(tx, ctx, { actions: refs, deed: 'change' })
    const ids = refs.map(({ id }) => id)
    const changes = await listLastChanges(tx, { partnershipId: actor.partnershipId, ids })
    const agencies = await listAgencyNames(tx, actor.partnershipId)
    const left = new Set(agencies.flatMap(({ id, endedAt }) => (endedAt === null ? [] : id)))
    const lastOf = new Map(changes.map((each) => [each.actionId, each]))
    const isOwn = ({ act, at, personId }: LastChange): boolean =>
      changing.includes(act) && personId === actor.personId && at >= since
    const { done, refused } = oneByOne(refs, holder, (action): Change => {
      const last = lastOf.get(action.id)
      if (last === undefined || !isOwn(last)) throw new DomainError('rule', notYours)
      const { wording, agencyId, title, dueOn, evidenceWanted, impactOn } = last
      if (left.has(agencyId)) throw new DomainError('rule', hasLeft)
      const change = { action, words: { wording, agencyId, title, dueOn, evidenceWanted, impactOn } }
      if (!mayChange(actor, change)) throw setActions.refusal('You do not change it any more.')
      return change
    })
    if (done.length === 0) throw refusalOf(refused, refs.length)
    await writeWords(tx, ctx, { changes: done, reason: 'The change was taken back.' })
    return { changed: done.map(leftBy), refused: sentencesOf(refused) }
  })
}

const hasLeft = 'The agency that had it is no partner any more: it stays where it is.'
const notYours = 'A change is taken back by whoever made it, within the hour.'
