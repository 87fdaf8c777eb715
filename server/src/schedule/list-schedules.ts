import {
  listEndedSchedules,
  listReportedIndicators,
  listSchedules as listRows,
  type ScheduleRow,
} from '@roundtable/db/queries/return-schedule.queries.ts'
import { listSeats } from '@roundtable/db/queries/seat.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { frequencies, lastEndedPeriod, nextPeriod, periodLabel } from '@roundtable/shared/base/period.ts'
import { entersForAgency } from '@roundtable/shared/return/return-rights.ts'
import { agreeSchedules, keepSchedules } from '@roundtable/shared/return/schedule-rights.ts'
import { scheduleInForce, usualRule } from '@roundtable/shared/return/schedule-rules.ts'
import type { ActorContext } from '../base/context.ts'

/** When each agency's figure of each indicator is due: what holds, what is coming, what is proposed. */
export async function listSchedules(ctx: ActorContext) {
  const { actor, database } = ctx
  const { partnershipId } = actor
  const db = database.reader
  const today = localDay(ctx.now())
  const reported = await listReportedIndicators(db, { partnershipId, scope: keepSchedules.scope(actor) })
  const schedules = await listRows(db, { partnershipId })
  const ended = await listEndedSchedules(db, partnershipId)
  const codes = new Map(reported.map(({ agencyId, agencyCode }) => [agencyId, agencyCode]))
  const seats = (await listSeats(db, { partnershipId, today })).filter(
    ({ role, deputyFor }) => entersForAgency(role) && deputyFor === null,
  )
  return {
    mayAgree: agreeSchedules.may(actor),
    rows: reported.map(({ agencyId, indicatorId, ...row }) => {
      const isMine = (each: ScheduleRow) => each.agencyId === agencyId && each.indicatorId === indicatorId
      const mine = schedules.filter(isMine)
      const agreed = mine.filter(({ state }) => state === 'agreed')
      const periodStart = lastEndedPeriod(row.frequency, today).start
      const now = scheduleInForce(agreed, { indicatorId, periodStart })
      const isFollowed = (each: ScheduleRow) =>
        scheduleInForce(agreed, { indicatorId, periodStart: each.fromPeriod })?.id === each.id
      const ruleOf = (each: ScheduleRow) => ({
        id: each.id,
        fromPeriod: each.fromPeriod,
        fromLabel: periodLabel(row.frequency, each.fromPeriod),
        dueDays: each.dueDays,
        graceDays: each.graceDays,
        deputy: each.deputyName,
        by: each.recordedByName,
        at: each.recordedAt,
      })
      const { dueDays, graceDays } = now ?? usualRule(row.frequency)
      return {
        ...row,
        dueDays,
        graceDays,
        deputy: now?.deputyName ?? null,
        usual: now === null,
        inForceId: now?.id ?? null,
        past: [
          ...agreed
            .filter((each) => each.id !== now?.id && !(each.fromPeriod > periodStart && isFollowed(each)))
            .map((each) => ({
              ...ruleOf(each),
              became: 'replaced' as const,
              endedAt: null,
              endedBy: null,
              reason: null,
            })),
          ...ended.filter(isMine).map((each) => ({
            ...ruleOf(each),
            became: each.state === 'proposed' ? ('declined' as const) : ('ended' as const),
            endedAt: each.endedAt,
            endedBy: each.endedByName,
            reason: each.reason,
          })),
        ],
        coming: agreed.filter((each) => each.fromPeriod > periodStart && isFollowed(each)).map(ruleOf),
        proposed: mine.filter(({ state }) => state === 'proposed').map(ruleOf),
      }
    }),
    members: seats.flatMap(({ memberId, personName: name, agencyId }) => {
      const agencyCode = codes.get(agencyId)
      return agencyCode === undefined ? [] : [{ memberId, name, agencyCode }]
    }),
    periods: frequencies.flatMap((frequency) => {
      const ended = lastEndedPeriod(frequency, today)
      const running = nextPeriod(frequency, ended.start)
      return [ended, running, nextPeriod(frequency, running.start)].map(({ start }) => ({
        frequency,
        periodStart: start,
        label: periodLabel(frequency, start),
      }))
    }),
  }
}
