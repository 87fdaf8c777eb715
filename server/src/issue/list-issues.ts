import { type IssueListRow, listIssues as listRows } from '@roundtable/db/queries/issue.queries.ts'
import { listAgencyNames } from '@roundtable/db/queries/scorecard.queries.ts'
import type { IssueList, IssueRow } from '@roundtable/shared/issue/issue.ts'
import { type IssueFilter, isIssueShown } from '@roundtable/shared/issue/issue-filter.ts'
import { maySeeIssue, raiseIssues, seesTriage } from '@roundtable/shared/issue/issue-rights.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import type { ActorContext } from '../base/context.ts'

export const issueRow = (row: IssueListRow): IssueRow => ({
  ...row,
  raisedBy: row.raisedByName,
  acceptedBy: row.acceptedByName,
})

/** Issues this person sees: in full, or as they raised them where they read small counts hidden. */
export async function listSeen({ actor, database }: ActorContext): Promise<IssueListRow[]> {
  const { partnershipId } = actor
  const inFull = seeProgress.may(actor)
  const rows = await listRows(
    database.reader,
    inFull ? { partnershipId } : { partnershipId, firstWords: true },
  )
  return rows.filter(({ byManager, ...row }) => maySeeIssue(actor, { ...row, byManager: byManager === 1 }))
}

/** The list with what is asked for; the manager is told how many wait. */
export async function listIssues(ctx: ActorContext, asked: IssueFilter): Promise<IssueList> {
  const { actor, database } = ctx
  const rows = await listSeen(ctx)
  const agencies = await listAgencyNames(database.reader, actor.partnershipId)
  const waiting = rows.filter(
    ({ state, byManager }) => state === 'reopen-proposed' || (state === 'proposed' && byManager === 0),
  )
  return {
    issues: rows.map(issueRow).filter((row) => isIssueShown(row, asked)),
    toTriage: seesTriage(actor) ? waiting.length : null,
    mayRaise: raiseIssues.may(actor),
    seesAll: seeProgress.may(actor),
    agencies: agencies.flatMap(({ code, name, endedAt }) => (endedAt === null ? [{ code, name }] : [])),
  }
}
