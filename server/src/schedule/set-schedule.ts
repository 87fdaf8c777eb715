import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { insertSchedules, listReportedIndicators } from '@roundtable/db/queries/return-schedule.queries.ts'
import { listSeats } from '@roundtable/db/queries/seat.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { entersForAgency } from '@roundtable/shared/return/return-rights.ts'
import type { setScheduleSchema } from '@roundtable/shared/return/schedule.ts'
import { problemsOfSchedule } from '@roundtable/shared/return/schedule-form.ts'
import { scheduleLifecycle } from '@roundtable/shared/return/schedule-lifecycle.ts'
import { agreeSchedules, keepSchedules } from '@roundtable/shared/return/schedule-rights.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { begin } from '../lifecycle/advance.ts'
import { moveDueDays } from './move-due-days.ts'

type Input = z.infer<typeof setScheduleSchema>

/** The manager's schedule holds at once, a lead's waits for the manager; what it follows is kept. */
export async function setSchedule(ctx: ActorContext, input: Input) {
  const { actor, database } = ctx
  const { partnershipId } = actor
  const at = ctx.now()
  return database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const reported = await listReportedIndicators(tx, { partnershipId, scope: keepSchedules.scope(actor) })
    const chosen = reported.filter(
      ({ agencyCode, indicatorCode }) =>
        agencyCode === input.agencyCode && input.indicatorCodes.includes(indicatorCode),
    )
    const [first] = chosen
    if (first === undefined || chosen.length < new Set(input.indicatorCodes).size) {
      throw new DomainError('not-found', 'There is no such indicator that this agency reports.')
    }
    const { agencyId, agencyName, frequency } = first
    const frequencies = chosen.map((row) => row.frequency)
    assertNoProblems(problemsOfSchedule(input, { frequencies }))
    const { deputyMemberId } = input
    const seats = await listSeats(tx, { partnershipId, today: localDay(at) })
    const isDeputy = (seat: (typeof seats)[number]) =>
      seat.memberId === deputyMemberId && seat.agencyId === agencyId && entersForAgency(seat.role)
    if (deputyMemberId !== null && !seats.some(isDeputy)) {
      const sentence = `A deputy is somebody who enters figures for ${agencyName}.`
      throw new DomainError('rule', sentence, { fields: [{ field: 'deputyMemberId', sentence }] })
    }
    const isManager = agreeSchedules.may(actor)
    const state = isManager ? ('agreed' as const) : ('proposed' as const)
    const schedules = chosen.map(({ indicatorId }) => ({ id: ctx.newId(), indicatorId }))
    await insertSchedules(
      tx,
      schedules.map(({ id, indicatorId }) => ({
        partnershipId,
        id,
        indicatorId,
        agencyId,
        fromPeriod: input.fromPeriod,
        dueDays: input.dueDays,
        graceDays: input.graceDays,
        deputyMemberId,
        state,
        recordedAt: at,
        recordedBy: actor.personId,
        agreedAt: isManager ? at : null,
        agreedBy: isManager ? actor.personId : null,
        endedAt: null,
        endedBy: null,
      })),
    )
    if (isManager) await moveDueDays(tx, { partnershipId, agencyId })
    const what = chosen.length === 1 ? first.indicatorCode : `${chosen.length} indicators`
    await begin(tx, ctx, {
      life: scheduleLifecycle,
      name: isManager ? 'schedule.set' : 'schedule.proposed',
      ids: schedules.map(({ id }) => id),
      subjectId: agencyId,
      summary: `${what} of ${agencyName}: due ${input.dueDays} days after the period, ${input.graceDays} days of grace, from ${periodLabel(frequency, input.fromPeriod)} on${isManager ? '' : ', proposed'}.`,
      seat: isManager ? agreeSchedules.seat(actor) : keepSchedules.seat(actor, agencyId),
      agencyId,
    })
    return { state, count: chosen.length }
  })
}
