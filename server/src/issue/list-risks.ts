import type { RiskList, RisksRequest } from '@roundtable/shared/issue/issue.ts'
import { inRegister, riskBand, riskScore } from '@roundtable/shared/issue/risk.ts'
import { pageOf } from '@roundtable/shared/list/paged.ts'
import type { ActorContext } from '../base/context.ts'
import { issueRow, listOwnersOf, listSeen } from './list-issues.ts'

/** The risk register: the same issues, those that have likelihood and impact. */
export async function listRisks(ctx: ActorContext, asked: RisksRequest = {}): Promise<RiskList> {
  const { page, whole, asAt: _, ...filter } = asked
  const seen = await listSeen(ctx)
  const all = inRegister(seen, {})
  const { rows, ...paged } = pageOf(inRegister(all, filter), { page, whole })
  const heavy = all.filter((row) => ['high', 'very-high'].includes(riskBand(riskScore(row) ?? 0)))
  return {
    issues: rows.map(issueRow),
    ...{ ...paged, all: all.length, heavy: heavy.length },
    unaccepted: all.filter(({ acceptedByName }) => acceptedByName === null).length,
    agencies: await listOwnersOf(ctx),
  }
}
