import type { Tx } from '@roundtable/db/database.ts'
import { updateAgency } from '@roundtable/db/queries/agency-life.queries.ts'
import { deleteMailDomainsCopied } from '@roundtable/db/queries/agency-unmerge.queries.ts'
import { updateSeriesEnd } from '@roundtable/db/queries/indicator-draft.queries.ts'
import { lockReturn, updateReturn } from '@roundtable/db/queries/return.queries.ts'
import { updateReporter } from '@roundtable/db/queries/series-reporter.queries.ts'
import type { AgencyTable } from '@roundtable/db/tables/agency.table.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { problemsOfAgencyStep } from '@roundtable/shared/member/agency-form.ts'
import { agencyLifecycle } from '@roundtable/shared/member/agency-lifecycle.ts'
import type { unmergeAgencySchema } from '@roundtable/shared/member/member.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import { returnLifecycle } from '@roundtable/shared/return/return-lifecycle.ts'
import type { z } from 'zod'
import { beginningAnswers, endingAnswers, newAnswers } from '../accountability/answer-moves.ts'
import { beganOn } from '../accountability/hold-answers.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { atOneMoment } from '../lifecycle/at-one-moment.ts'
import { type Move, moveOf } from '../lifecycle/move.ts'
import { moveDueDays } from '../schedule/move-due-days.ts'
import { holdAgency } from './hold-agency.ts'
import { returningChallenges, returningIssues } from './passed-progress.ts'
import { endingPledge, endingSchedule, givenPledge, givenSchedule, givingActions } from './passed-promises.ts'
import { planUnmerge, type UnmergePlan } from './unmerge-plan.ts'
import { returnSeats } from './unmerge-seats.ts'

const name = 'agency.merge-undone'

/** What became part of another agency is one of its own again, while nothing has happened to what passed. */
export async function unmergeAgency(
  asked: ActorContext,
  input: z.infer<typeof unmergeAgencySchema>,
): Promise<void> {
  const { code, version, reason } = input
  assertNoProblems(problemsOfAgencyStep(input))
  await asked.database.db.transaction().execute(async (tx) => {
    const agency = await holdAgency(tx, asked, { code, version, deed: 'undo-merge' })
    const ctx = atOneMoment(asked)
    const { partnershipId } = agency
    const plan = await planUnmerge(tx, agency)
    if (plan.obstacles.length > 0) throw new DomainError('rule', plan.obstacles.join(' '))
    const seats = await returnSeats(tx, ctx, plan)
    const back = plan.answers.map((answer) => ({
      ...answer,
      memberId: seats.seatBack(answer.memberId),
      fromDay: beganOn(answer),
    }))
    await advance(tx, ctx, {
      life: agencyLifecycle,
      deed: 'undo-merge',
      record: agency,
      write: (state) => updateAgency(tx, { partnershipId, agencyId: agency.id }, { state, endedAt: null }),
      along: [
        ...seats.moves,
        endingAnswers(tx, ctx, plan.newAnswers),
        beginningAnswers(tx, name, newAnswers(ctx, back)),
        ...plan.newPledges.map((pledge) => endingPledge(tx, ctx, pledge)),
        ...plan.pledges.flatMap((pledge) => {
          const before = plan.stateBefore(pledge.id)
          const as = before === 'signed' || before === 'declined' ? before : 'worded'
          return givenPledge(tx, ctx, { ...pledge, endedAt: null }, { name, agencyId: agency.id, as })
        }),
        ...plan.newSchedules.map((schedule) => endingSchedule(tx, ctx, schedule)),
        ...plan.schedules.map(({ deputyMemberId, ...row }) =>
          givenSchedule(
            tx,
            ctx,
            { ...row, endedAt: null, endedBy: null, deputyMemberId: seats.seatBack(deputyMemberId) },
            { name, agencyId: agency.id },
          ),
        ),
        givingActions(tx, ctx, { actions: plan.actions, agencyId: agency.id }),
        ...returningIssues(tx, ctx, plan.issues),
        returningChallenges(tx, ctx, plan.challenges),
        lineMove(tx, ctx, { agency, plan }),
        await returnMove(tx, agency, plan),
      ],
      summary: `${agency.name} is an agency of its own again: that it became part of another was undone.`,
      reason,
      reasonInTrail: true,
      agencyId: agency.id,
      seat: keepPartnership.seat(ctx.actor),
    })
    const agencies = new Set([agency.id, ...plan.newSchedules.map(({ agencyId }) => agencyId)])
    for (const agencyId of agencies) await moveDueDays(tx, { partnershipId, agencyId })
  })
}

type Lines = { agency: AgencyTable; plan: UnmergePlan }

/** Lines and mail domains have no life of their own: the act tells of them. */
function lineMove(tx: Tx, ctx: ActorContext, { agency, plan }: Lines): Move {
  const { partnershipId, id: agencyId } = agency
  const [at, by] = [ctx.now(), ctx.actor.personId]
  return {
    steps: [],
    write: async () => {
      for (const { id: seriesId } of plan.newLines) {
        await updateSeriesEnd(tx, { partnershipId, seriesId }, { ended: true, at })
      }
      for (const { id: seriesId } of plan.ownLines) {
        await updateSeriesEnd(tx, { partnershipId, seriesId }, { ended: false, at })
      }
      for (const { id: seriesId } of plan.lines) {
        await updateReporter(tx, { partnershipId, seriesId }, { agencyId, at, by })
      }
      await deleteMailDomainsCopied(tx, { partnershipId, agencyId })
    },
  }
}

/** Its empty returns are asked for again, but for those that somebody has opened since. */
async function returnMove(tx: Tx, { partnershipId }: AgencyTable, { returnIds }: UnmergePlan): Promise<Move> {
  const rows = []
  for (const id of returnIds) {
    const row = await lockReturn(tx, { partnershipId, id, scope: 'all' })
    if (row?.state === 'closed') rows.push(row)
  }
  return moveOf({
    life: returnLifecycle,
    deed: 'reopen',
    records: rows,
    write: (state, { id }) => updateReturn(tx, { partnershipId, id }, { state }),
  })
}
