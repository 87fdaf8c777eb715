import type { Tx } from '@roundtable/db/database.ts'
import { findAgency } from '@roundtable/db/queries/agency.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { findPledge } from '@roundtable/db/queries/pledge.queries.ts'
import { listGoalIndicators, listPledgeMeasures } from '@roundtable/db/queries/pledge-measure.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { ActorContext } from '../base/context.ts'
import { requireGoal } from './require-goal.ts'

export type CurrentPledge = NonNullable<Awaited<ReturnType<typeof findPledge>>> & {
  /** Indicators it will be seen in. */
  measures: readonly string[]
}
export type PledgePlace = { partnershipId: string; goalId: string; agencyId: string }
export type HeldPledge = {
  at: PledgePlace
  agencyName: string
  /** Whose pledge it is, to which goal. */
  of: string
  current: CurrentPledge | undefined
}

/** An agency's place in a goal that is agreed, held against others who change either; whoever may act on it is asked by `assertMay`. */
export async function holdPledge(
  tx: Tx,
  ctx: ActorContext,
  { goalCode, agencyCode }: { goalCode: string; agencyCode: string },
  assertMay: (agency: { id: string; name: string }) => void,
): Promise<HeldPledge> {
  const { partnershipId } = ctx.actor
  await lockPartnership(tx, partnershipId)
  const goal = await requireGoal(tx, ctx, goalCode)
  if (goal.state !== 'agreed') {
    throw new DomainError('rule', 'A pledge is made to a goal that the board has agreed.')
  }
  const agency = await findAgency(tx, { partnershipId, code: agencyCode })
  if (agency === undefined || agency.endedAt !== null) {
    throw new DomainError('not-found', 'There is no such agency.')
  }
  assertMay(agency)
  const at = { partnershipId, goalId: goal.id, agencyId: agency.id }
  const found = await findPledge(tx, at)
  const of = `${agency.name} to goal ${goal.code}`
  if (found === undefined) return { at, agencyName: agency.name, of, current: undefined }
  const measures = await listPledgeMeasures(tx, { partnershipId, pledgeIds: [found.id] })
  const current = { ...found, measures: measures.map(({ indicatorId }) => indicatorId) }
  return { at, agencyName: agency.name, of, current }
}

/** 409 with what stands where the pledge is not the one that was seen. */
export function assertSeen(
  current: CurrentPledge | undefined,
  { pledgeId, version }: { pledgeId: string | null; version: number },
): void {
  if ((current?.id ?? null) === pledgeId && (current?.version ?? version) === version) return
  const sentence = 'This pledge has changed since you opened it: look at it as it stands now.'
  throw new DomainError('conflict', sentence, { current: current ?? null })
}

/** The goal's indicators with these codes, by id; a pledge is seen in figures of its own goal. */
export async function requireMeasures(
  tx: Tx,
  at: PledgePlace,
  codes: readonly string[],
): Promise<readonly string[]> {
  const offered = await listGoalIndicators(tx, at)
  return [...new Set(codes)].map((code) => {
    const found = offered.find((indicator) => indicator.code === code)
    if (found === undefined) {
      throw new DomainError('rule', `${code} does not measure this goal: choose among its own indicators.`)
    }
    return found.id
  })
}
