import { listActions } from '@roundtable/db/queries/action.queries.ts'
import { listPledgesByGoal } from '@roundtable/db/queries/pledge.queries.ts'
import { listFiguresCommentedOn, listReturnsDueIn } from '@roundtable/db/queries/upkeep.queries.ts'
import {
  actionsDone,
  commentaryGiven,
  pledgesUpheld,
  returnsInTime,
  upkeepDays,
} from '@roundtable/shared/accountability/upkeep.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import { agencyPledge } from '@roundtable/shared/pledge/agency-pledge.ts'
import { seeProgress } from '@roundtable/shared/progress/progress-rights.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../base/context.ts'
import { readFrame } from '../scorecard/read-frame.ts'
import { readIndicators } from '../scorecard/read-indicators.ts'
import { listPossiblyOffTarget } from '../stored-reading/list-possibly-off-target.ts'

const seenStates: readonly string[] = ['verified', 'impact-checked']
const doneStates = ['done', ...seenStates]

/** How complete and current each agency's part is, from what the reader may see. */
export async function readUpkeep(ctx: ActorContext) {
  const { actor, database, membership, now } = ctx
  if (membership.readOnly) return []
  const { partnershipId } = actor
  const { reader } = database
  const today = localDay(now())
  const { agencies } = await readFrame(ctx)
  const due = { partnershipId, from: addDays(today, -upkeepDays), to: today }
  const returns = await listReturnsDueIn(reader, due)
  const pledges = await listPledgesByGoal(reader, { partnershipId, goalIds: goalsGrantedTo(actor) })
  const actions = seeProgress.may(actor) ? await listActions(reader, { partnershipId }) : []
  const possible = await listPossiblyOffTarget(ctx)
  const only = possible === null ? undefined : { ids: possible }
  const readings = await readIndicators(ctx, { only })
  const offTarget = readings.filter(({ row }) => row.reading.status === 'off-target')
  const starts = offTarget.map(({ row }) => row.latest?.periodStart ?? today)
  const from = starts.toSorted()[0] ?? today
  const said = new Set(
    (await listFiguresCommentedOn(reader, { partnershipId, from })).map(
      ({ seriesId, periodStart }) => `${seriesId} ${periodStart}`,
    ),
  )
  return [...agencies.values()]
    .filter(({ endedAt }) => endedAt === null)
    .map(({ id, code, name }) => {
      const own = offTarget.filter(({ indicator }) => indicator.reportingAgencyId === id)
      const given = own.map(({ indicator, row }) =>
        said.has(`${indicator.seriesId} ${row.latest?.periodStart ?? ''}`),
      )
      const ofAgency = pledges
        .filter(({ agencyCode }) => agencyCode === code)
        .map(({ state, reviewOn }) => ({ state: agencyPledge(state), reviewOn }))
      return {
        agencyCode: code,
        agencyName: name,
        counts: [
          returnsInTime(
            returns.filter(({ agencyId }) => agencyId === id),
            today,
          ),
          commentaryGiven(given),
          ...pledgesUpheld(ofAgency, today),
          actionsDone(
            actions.flatMap(({ agencyId, dueOn, state }) =>
              agencyId === id && state !== 'cancelled'
                ? [{ dueOn, isDone: doneStates.includes(state), isVerified: seenStates.includes(state) }]
                : [],
            ),
            today,
          ),
        ],
      }
    })
}
