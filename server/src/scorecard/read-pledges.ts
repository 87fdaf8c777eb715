import { listPledgeStates } from '@roundtable/db/queries/pledge.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { type AgencyPledge, agencyPledge } from '@roundtable/shared/pledge/agency-pledge.ts'
import { countPledges, type PledgeCounts } from '@roundtable/shared/pledge/pledge-counts.ts'
import { cacheByVersion } from '../base/cache-by-version.ts'
import type { ActorContext } from '../base/context.ts'
import { readFrame } from './read-frame.ts'

export type Pledges = {
  stateOf: (goalId: string, agencyId: string) => AgencyPledge
  /** What all agencies are to a goal; null where the figures are published by others and nothing is pledged. */
  ofGoal: (goalId: string) => PledgeCounts | null
  /** What one agency is to these goals. */
  ofAgency: (agencyId: string, goalIds: readonly string[]) => PledgeCounts | null
}

async function loadPledges(ctx: ActorContext): Promise<Pledges> {
  const { readOnly, agencies } = await readFrame(ctx)
  const rows = await listPledgeStates(ctx.database.reader, ctx.actor.partnershipId)
  const pledges = new Map(rows.map((row) => [`${row.goalId} ${row.agencyId}`, row.state]))
  const current = [...agencies.values()].filter(({ endedAt }) => endedAt === null)
  const stateOf = (goalId: string, agencyId: string) =>
    agencyPledge(pledges.get(`${goalId} ${agencyId}`) ?? null)
  const count = (states: AgencyPledge[]) => (readOnly ? null : countPledges(states))
  return {
    stateOf,
    ofGoal: (goalId) => count(current.map(({ id }) => stateOf(goalId, id))),
    ofAgency: (agencyId, goalIds) => count(goalIds.map((goalId) => stateOf(goalId, agencyId))),
  }
}

export const readPledges = cacheByVersion(loadPledges, ({ now }) => localDay(now()))
