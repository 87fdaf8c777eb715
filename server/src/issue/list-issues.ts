import { type IssueListRow, listIssues as listRows } from '@roundtable/db/queries/issue.queries.ts'
import { listAgencyNames } from '@roundtable/db/queries/scorecard.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { IssueList, IssueRow, IssuesRequest } from '@roundtable/shared/issue/issue.ts'
import { type IssueView, isInView, isIssueShown } from '@roundtable/shared/issue/issue-filter.ts'
import { orderIssues } from '@roundtable/shared/issue/issue-order.ts'
import { maySeeIssue, raiseIssues, seesTriage } from '@roundtable/shared/issue/issue-rights.ts'
import { pageOf } from '@roundtable/shared/list/paged.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import { cacheByVersion } from '../base/cache-by-version.ts'
import type { ActorContext } from '../base/context.ts'

export const issueRow = (row: IssueListRow): IssueRow => ({
  ...row,
  raisedBy: row.raisedByName,
  acceptedBy: row.acceptedByName,
})

/** The rows are the same for whoever reads in full: they are read again once something was written. */
const rowsInFull = cacheByVersion(
  ({ actor, database }) => listRows(database.reader, { partnershipId: actor.partnershipId }),
  undefined,
  { most: 4 },
)

/** Issues this person sees: in full, or as they raised them where they read small counts hidden. */
export async function listSeen(ctx: ActorContext): Promise<IssueListRow[]> {
  const { actor, database } = ctx
  const rows = seeProgress.may(actor)
    ? await rowsInFull(ctx)
    : await listRows(database.reader, { partnershipId: actor.partnershipId, firstWords: true })
  return rows.filter(({ byManager, ...row }) => maySeeIssue(actor, { ...row, byManager: byManager === 1 }))
}

export async function listOwnersOf({ actor, database }: ActorContext): Promise<IssueList['agencies']> {
  const agencies = await listAgencyNames(database.reader, actor.partnershipId)
  return agencies.flatMap(({ code, name, endedAt }) => (endedAt === null ? [{ code, name }] : []))
}

/** What the filter shows, a page of it or the whole, with the counts of all; the manager is told how many wait. */
export async function listIssues(ctx: ActorContext, asked: IssuesRequest = {}): Promise<IssueList> {
  const { page, whole, asAt: _, ...filter } = asked
  const { actor } = ctx
  const today = localDay(ctx.now())
  const all = await listSeen(ctx)
  const found = orderIssues(all.filter((row) => isIssueShown(row, filter)))
  const { rows, ...paged } = pageOf(found, { page, whole })
  const count = (holds: (row: IssueListRow) => boolean): number => all.filter(holds).length
  const inView = (view: IssueView) => count(({ state }) => isInView(view, state))
  return {
    issues: rows.map(issueRow),
    ...{ ...paged, all: all.length, today },
    views: { open: inView('open'), triage: inView('triage'), closed: inView('closed'), all: all.length },
    pressing: {
      heavy: count(({ state, severity }) => isInView('open', state) && isHeavy(severity)),
      late: count(
        ({ state, reviewOn }) =>
          (state === 'accepted' || state === 'in-progress') && reviewOn !== null && reviewOn < today,
      ),
      closed: count(({ state }) => state === 'closed'),
    },
    toTriage: seesTriage(actor)
      ? count(
          ({ state, byManager }) => state === 'reopen-proposed' || (state === 'proposed' && byManager === 0),
        )
      : null,
    mayRaise: raiseIssues.may(actor),
    seesAll: seeProgress.may(actor),
    agencies: await listOwnersOf(ctx),
  }
}

const isHeavy = (severity: IssueListRow['severity']): boolean =>
  severity === 'critical' || severity === 'high'
