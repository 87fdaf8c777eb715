import type { FilterOf } from '@roundtable/shared/base/filter.ts'
import type { IssueList } from '@roundtable/shared/issue/issue.ts'
import type { riskFilter } from '@roundtable/shared/issue/issue-filter.ts'
import { inRegister } from '@roundtable/shared/issue/risk.ts'
import type { ActorContext } from '../base/context.ts'
import { listIssues } from './list-issues.ts'

/** The risk register: the same issues, those that have likelihood and impact. */
export async function listRisks(ctx: ActorContext, asked: FilterOf<typeof riskFilter>): Promise<IssueList> {
  const list = await listIssues(ctx, { show: 'all' })
  return { ...list, issues: inRegister(list.issues, asked) }
}
