import type { Db } from '@roundtable/db/database.ts'
import { listBankHolidays } from '@roundtable/db/queries/bank-holiday.queries.ts'
import { listExpectedIndicators, listSchedules } from '@roundtable/db/queries/return-schedule.queries.ts'
import { listTerms } from '@roundtable/db/queries/term.queries.ts'
import type { Frequency, Period } from '@roundtable/shared/base/period.ts'
import { termOfPeriod } from '@roundtable/shared/partnership/term.ts'
import {
  dueOnOf,
  ruleOfReturn,
  scheduleInForce,
  usualRule,
} from '@roundtable/shared/return/schedule-rules.ts'

type DueDayParams = { partnershipId: string; agencyId: string; frequency: Frequency }
type Due = { dueOn: string; graceDays: number }

/** How the due day and the grace of what an agency returns follow from a period, by the schedules that hold. */
export async function dueDaysOf(db: Db, asked: DueDayParams): Promise<(period: Period) => Due> {
  const { frequency } = asked
  const agreed = (await listSchedules(db, asked)).filter(({ state }) => state === 'agreed')
  const indicators = agreed.length === 0 ? [] : await listExpectedIndicators(db, asked)
  const holidays = await listBankHolidays(db)
  const terms = frequency === 'termly' ? await listTerms(db, asked.partnershipId) : []
  return ({ start, end }) => {
    const rules = indicators.map(
      (indicatorId) => scheduleInForce(agreed, { indicatorId, periodStart: start }) ?? usualRule(frequency),
    )
    const { dueDays, graceDays } = ruleOfReturn(rules, frequency)
    const ended = termOfPeriod(terms, start)?.untilDay ?? end
    return { dueOn: dueOnOf(ended, dueDays, holidays), graceDays }
  }
}
