import {
  addDays,
  type Frequency,
  lastEndedPeriod,
  type Period,
  previousPeriod,
} from '@roundtable/shared/base/period.ts'
import type { ReturnState } from '@roundtable/shared/return/return-lifecycle.ts'
import { daysToReturn, graceDays } from '@roundtable/shared/return/return-rules.ts'
import { dueOnOf } from '@roundtable/shared/return/schedule-rules.ts'
import { bundledHolidays } from '../calendar/bank-holidays.ts'
import type { AgencyCode } from './base/agencies.ts'
import { momentOf, workdayUntil } from './base/calendar.ts'
import { type Cast, officersOf, type Sitting } from './base/cast.ts'
import { between, randomOf } from './base/random.ts'
import type { Seeding } from './base/seeding.ts'

/** How an agency filed, or owes, what it reports for one period. */
export type Filing = {
  agency: AgencyCode
  frequency: Frequency
  period: Period
  dueOn: string
  state: ReturnState
  openedAt: string
  enteredAt: string | null
  submittedAt: string | null
  publishedAt: string | null
  enters: Sitting
  approves: Sitting
  /** Whose seat the approver sat in. */
  deputyFor: Sitting | null
  onBehalf: boolean
  /** The id of its return; null for periods before returns were kept. */
  returnId: string | null
}

type Habit = {
  state: ReturnState
  /** `newest`: always open. `until-late`: open while not late. `overdue`: nothing since the last that is late. */
  when: 'newest' | 'until-late' | 'overdue'
}

const habits: Record<string, Habit> = {
  'council quarterly': { state: 'in-progress', when: 'until-late' },
  'police monthly': { state: 'due', when: 'newest' },
  'icb monthly': { state: 'submitted', when: 'newest' },
  'hospital monthly': { state: 'due', when: 'overdue' },
  'schools termly': { state: 'in-progress', when: 'overdue' },
  'voluntary quarterly': { state: 'due', when: 'overdue' },
  'youth-justice quarterly': { state: 'sent-back', when: 'until-late' },
}

const holidays = new Set(bundledHolidays.map(({ day }) => day))
const dueDayOf = (periodEnd: string, frequency: Frequency): string =>
  dueOnOf(periodEnd, daysToReturn[frequency], holidays)

const storedDays = 400
/** Nobody has begun a return in the first days after its period. */
const daysBeforeAnyone = 10
const usualDays: Record<Frequency, readonly [number, number]> = {
  monthly: [9, 17],
  quarterly: [26, 47],
  termly: [28, 47],
  'half-yearly': [28, 47],
  annual: [52, 78],
}

export function filingsOf(seeding: Seeding, cast: Cast) {
  const known = new Map<string, Filing>()
  return (agency: AgencyCode, frequency: Frequency, period: Period): Filing => {
    const key = `${agency} ${frequency} ${period.start}`
    const found = known.get(key) ?? filingOf(seeding, cast, agency, frequency, period)
    known.set(key, found)
    return found
  }
}

const isLateOn = (today: string, frequency: Frequency, { end }: Period) =>
  today > addDays(dueDayOf(end, frequency), graceDays)

function newestLate(frequency: Frequency, today: string): Period {
  let period = lastEndedPeriod(frequency, today)
  while (!isLateOn(today, frequency, period)) period = previousPeriod(frequency, period.start)
  return period
}

/** The state a habit leaves a period in; null where it is filed as usual. */
function stateByHabit(
  habit: Habit | undefined,
  frequency: Frequency,
  period: Period,
  today: string,
): ReturnState | null {
  if (habit === undefined) return null
  if (today < addDays(period.end, daysBeforeAnyone)) return 'due'
  const isNewest = period.start === lastEndedPeriod(frequency, today).start
  if (habit.when === 'newest') return isNewest ? habit.state : null
  if (habit.when === 'until-late') {
    return isNewest && !isLateOn(today, frequency, period) ? habit.state : null
  }
  const late = newestLate(frequency, today)
  if (period.start < late.start) return null
  return period.start === late.start ? habit.state : 'due'
}

function filingOf(
  seeding: Seeding,
  cast: Cast,
  agency: AgencyCode,
  frequency: Frequency,
  period: Period,
): Filing {
  const random = randomOf(`filing ${agency} ${frequency} ${period.start}`)
  const { today, now } = seeding
  const isNewest = period.start === lastEndedPeriod(frequency, today).start
  const [least, most] = usualDays[frequency]
  const delay = !isNewest && random() < 0.07 ? 16 : 0
  const last = agency === 'hospital' && frequency === 'quarterly' ? 52 : between(random, least, most) + delay
  const minute = () => between(random, 0, 59)
  const usual = {
    enteredAt: momentOf(workdayUntil(addDays(period.end, last - 4)), between(random, 9, 10), minute()),
    submittedAt: momentOf(workdayUntil(addDays(period.end, last - 2)), between(random, 11, 13), minute()),
    publishedAt: momentOf(workdayUntil(addDays(period.end, last)), between(random, 14, 16), minute()),
  }
  const byHabit = stateByHabit(habits[`${agency} ${frequency}`], frequency, period, today)
  const state: ReturnState = byHabit ?? (usual.publishedAt < now ? 'published' : 'due')
  const { enters, approves } = officersOf(seeding, cast, agency, period.end)
  const onBehalf = agency === 'voluntary' && random() < 0.25
  const started = state !== 'due'
  const submitted = state === 'submitted' || state === 'sent-back' || state === 'published'
  const capped = (moment: string, daysAgo: number) => {
    const latest = momentOf(workdayUntil(addDays(today, -daysAgo)), 11, 30)
    return moment < latest ? moment : latest
  }
  const openedAt = momentOf(addDays(period.end, 1), 6)
  const deputised = approvesAsDeputy(cast, agency, usual.publishedAt, today)
  return {
    agency,
    frequency,
    period,
    dueOn: dueDayOf(period.end, frequency),
    state,
    openedAt,
    enteredAt: started ? capped(usual.enteredAt, 5) : null,
    submittedAt: submitted ? capped(usual.submittedAt, 3) : null,
    publishedAt: state === 'published' ? usual.publishedAt : null,
    enters: onBehalf ? cast.of('manager') : enters,
    approves: deputised ?? approves,
    deputyFor: deputised === null ? null : approves,
    onBehalf,
    returnId: isNewest || period.end >= addDays(today, -storedDays) ? seeding.idAt(openedAt) : null,
  }
}

function approvesAsDeputy(
  cast: Cast,
  agency: AgencyCode,
  publishedAt: string,
  today: string,
): Sitting | null {
  const inFortnight = publishedAt >= momentOf(addDays(today, -5), 0) && publishedAt.slice(0, 10) <= today
  return agency === 'hospital' && inFortnight ? cast.of('hospital-audit') : null
}
