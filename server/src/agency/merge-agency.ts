import type { Tx } from '@roundtable/db/database.ts'
import { updateAgency } from '@roundtable/db/queries/agency-life.queries.ts'
import { insertSeries } from '@roundtable/db/queries/indicator.queries.ts'
import { updateSeriesEnd } from '@roundtable/db/queries/indicator-draft.queries.ts'
import { copyMailDomains } from '@roundtable/db/queries/mail-domain.queries.ts'
import { updateReturn } from '@roundtable/db/queries/return.queries.ts'
import { updateReporter } from '@roundtable/db/queries/series-reporter.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import { problemsOfMerging } from '@roundtable/shared/member/agency-form.ts'
import { agencyLifecycle } from '@roundtable/shared/member/agency-lifecycle.ts'
import type { mergeAgencySchema } from '@roundtable/shared/member/member.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import { returnLifecycle } from '@roundtable/shared/return/return-lifecycle.ts'
import type { z } from 'zod'
import { beginningAnswers, endingAnswers, newAnswers } from '../accountability/answer-moves.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { atOneMoment } from '../lifecycle/at-one-moment.ts'
import { type Move, moveOf } from '../lifecycle/move.ts'
import { moveDueDays } from '../schedule/move-due-days.ts'
import { holdAgency, holdPartner } from './hold-agency.ts'
import { assertMayMerge, type MergePlan, planMerge } from './merge-plan.ts'
import { type MergedSeats, mergeSeats } from './merge-seats.ts'
import { givingChallenges, givingIssues } from './passed-progress.ts'
import { endingPledge, endingSchedule, givenPledge, givenSchedule, givingActions } from './passed-promises.ts'
import { passesOf } from './preview-merge.ts'

const name = 'agency.merged'

/** Two agencies become one: what is open or in force passes to the one that remains; what is over keeps its name. */
export async function mergeAgency(
  asked: ActorContext,
  input: z.infer<typeof mergeAgencySchema>,
): Promise<void> {
  const { code, version, into, fromDay, reason } = input
  assertMayMerge(asked.actor)
  assertNoProblems(problemsOfMerging(input, { today: localDay(asked.now()) }))
  await asked.database.db.transaction().execute(async (tx) => {
    const agency = await holdAgency(tx, asked, { code, version, deed: 'merge' })
    const ctx = atOneMoment(asked)
    const remaining = await holdPartner(tx, ctx, into)
    if (agency.id === remaining.id) {
      const sentence = 'An agency cannot become part of itself: choose another.'
      throw new DomainError('rule', sentence, { fields: [{ field: 'into', sentence }] })
    }
    const plan = await planMerge(tx, { agency, into: remaining })
    if (plan.obstacles.length > 0) throw new DomainError('rule', plan.obstacles.join(' '))
    const seats = await mergeSeats(tx, ctx, plan, fromDay)
    const { partnershipId } = agency
    const both = { agencyId: agency.id, intoId: remaining.id }
    const said = passesOf(plan).map(({ what, count }) => `${what} ${count}`)
    await advance(tx, ctx, {
      life: agencyLifecycle,
      deed: 'merge',
      record: agency,
      write: (state) =>
        updateAgency(
          tx,
          { partnershipId, agencyId: agency.id },
          { state, endedAt: ctx.now(), mergedIntoId: remaining.id },
        ),
      along: [
        ...seats.moves,
        ...answerMoves(tx, ctx, plan, { seats, fromDay }),
        ...pledgeMoves(tx, ctx, plan),
        ...scheduleMoves(tx, ctx, plan, seats),
        lineMove(tx, ctx, plan),
        givingActions(tx, ctx, { actions: plan.actions, agencyId: plan.into.id }),
        ...givingIssues(tx, ctx, { issues: plan.issues, ...both }),
        givingChallenges(tx, ctx, { challenges: plan.challenges, ...both }),
        ...returnMoves(tx, plan),
        domainMove(tx, plan),
      ],
      summary: `${agency.name} became part of ${remaining.name} from ${formatDay(fromDay)}${said.length === 0 ? '' : `: ${said.join(', ')}`}.`,
      reason,
      reasonInTrail: true,
      agencyId: agency.id,
      seat: keepPartnership.seat(ctx.actor),
    })
    await moveDueDays(tx, { partnershipId, agencyId: remaining.id })
  })
}

function answerMoves(
  tx: Tx,
  ctx: ActorContext,
  { answers, into }: MergePlan,
  { seats, fromDay }: { seats: MergedSeats; fromDay: string },
): Move[] {
  const passing = answers.filter(({ passes }) => passes)
  const yielding = passing.flatMap(({ other }) => other ?? [])
  const given = passing.map(({ answer }) => ({
    ...answer,
    agencyId: into.id,
    memberId: seats.seatIn(answer.memberId),
    fromDay,
  }))
  const ending = [...answers.map(({ answer }) => answer), ...yielding]
  return [endingAnswers(tx, ctx, ending, fromDay), beginningAnswers(tx, name, newAnswers(ctx, given))]
}

const pledgeMoves = (tx: Tx, ctx: ActorContext, { pledges, into }: MergePlan): Move[] =>
  pledges.flatMap(({ pledge, passes }): Move[] => [
    endingPledge(tx, ctx, pledge),
    ...(passes
      ? givenPledge(tx, ctx, pledge, {
          name,
          agencyId: into.id,
          as: pledge.state === 'signed' ? 'signed' : 'worded',
        })
      : []),
  ])

const scheduleMoves = (
  tx: Tx,
  ctx: ActorContext,
  { schedules, into }: MergePlan,
  { seatIn }: MergedSeats,
): Move[] =>
  schedules.flatMap(({ schedule, passes }): Move[] => {
    const { deputyName: _, recordedByName: __, ...row } = schedule
    const next = { ...row, deputyMemberId: seatIn(row.deputyMemberId) }
    return [
      endingSchedule(tx, ctx, row),
      ...(passes ? [givenSchedule(tx, ctx, next, { name, agencyId: into.id })] : []),
    ]
  })

/** Lines have no life of their own: the act of the merging tells of them. */
function lineMove(tx: Tx, ctx: ActorContext, { agency, into, ownLines, owedLines }: MergePlan): Move {
  const { partnershipId } = agency
  const [at, by] = [ctx.now(), ctx.actor.personId]
  return {
    steps: [],
    write: async () => {
      for (const seriesId of owedLines) {
        await updateReporter(tx, { partnershipId, seriesId }, { agencyId: into.id, at, by })
      }
      for (const { code: _, targets: __, hasOther, ...line } of ownLines) {
        await updateSeriesEnd(tx, { partnershipId, seriesId: line.id }, { ended: true, at })
        if (hasOther === 1) continue
        const reporter = line.reportingAgencyId === agency.id ? into.id : line.reportingAgencyId
        const next = { agencyId: into.id, name: into.shortName, reportingAgencyId: reporter }
        await insertSeries(tx, [{ ...line, ...next, id: ctx.newId(), createdAt: at }])
      }
    },
  }
}

/** Whoever has an address there is one of its people, at the agency that remains. */
const domainMove = (tx: Tx, { agency: { partnershipId, id }, into }: MergePlan): Move => ({
  steps: [],
  write: () => copyMailDomains(tx, { partnershipId, agencyId: id, intoId: into.id }),
})

/** Nothing is in them: what was asked in them is asked of the agency that remains. */
const returnMoves = (tx: Tx, { returns, agency: { partnershipId } }: MergePlan): Move[] => [
  moveOf({
    life: returnLifecycle,
    deed: 'close',
    records: returns,
    write: (state, { id }) => updateReturn(tx, { partnershipId, id }, { state }),
  }),
]
