import type { Tx } from '@roundtable/db/database.ts'
import { listActions, updateActionsWords } from '@roundtable/db/queries/action.queries.ts'
import { insertIssueVersion, listIssues, updateIssueState } from '@roundtable/db/queries/issue.queries.ts'
import type { MemberRow } from '@roundtable/db/queries/member.queries.ts'
import { actionLifecycle } from '@roundtable/shared/action/action-lifecycle.ts'
import { actionName } from '@roundtable/shared/action/action-record.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { issueLifecycle } from '@roundtable/shared/issue/issue-lifecycle.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { openThings } from './open-things.ts'

/** What the post had in hand is the successor’s post’s from now on, by the same days; where the post stays, nothing changes. */
export async function passThings(
  tx: Tx,
  ctx: ActorContext,
  member: MemberRow,
  { title, reason }: { title: string; reason: string },
): Promise<void> {
  if (title.trim() === '' || title.trim().toLowerCase() === member.title.trim().toLowerCase()) return
  const at = ctx.now()
  const by = ctx.actor.personId
  const { partnershipId, agencyId, agencyName } = member
  const ids = new Set((await openThings(tx, member, localDay(at))).map(({ subjectId }) => subjectId))
  const isOfPost = (post: string) => post.trim().toLowerCase() === member.title.trim().toLowerCase()
  const actions = (await listActions(tx, { partnershipId, ids: [...ids] })).filter((each) =>
    isOfPost(each.title),
  )
  for (const record of actions) {
    await advance(tx, ctx, {
      ...{ life: actionLifecycle, deed: 'change' as const, record, agencyId, reason },
      write: (state) => updateActionsWords(tx, [{ before: record, set: { state, title } }], { at, by }),
      summary: `${actionName(record)} of ${agencyName} passed to another post with its day.`,
    })
  }
  for (const issue of await listIssues(tx, { partnershipId })) {
    if (!ids.has(issue.id)) continue
    const { title: words, why, known, severity, ownerAgencyId, reviewOn } = issue
    const { likelihood, impact, controls, acceptedByAgencyId } = issue
    await insertIssueVersion(tx, {
      ...{ partnershipId, issueId: issue.id, version: issue.version + 1, title: words, why, known, severity },
      ...{ ownerAgencyId, ownerTitle: title, reviewOn, likelihood, impact, controls, acceptedByAgencyId },
      ...{ recordedAt: at, recordedBy: by },
    })
    await advance(tx, ctx, {
      ...{ life: issueLifecycle, deed: 'revise' as const, agencyId, reason },
      record: { id: issue.id, state: issue.state, version: issue.steps },
      write: (state) => updateIssueState(tx, { partnershipId, id: issue.id }, state),
      summary: `Issue ${issue.number} passed to another post of ${agencyName}.`,
    })
  }
}
