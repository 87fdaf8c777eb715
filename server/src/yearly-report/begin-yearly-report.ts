import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { insertYearlyReport, listYearlyReports } from '@roundtable/db/queries/yearly-report.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import type { beginYearlyReportSchema } from '@roundtable/shared/yearly-report/yearly-report.ts'
import { problemsOfYear } from '@roundtable/shared/yearly-report/yearly-report-form.ts'
import { yearlyReportLifecycle } from '@roundtable/shared/yearly-report/yearly-report-lifecycle.ts'
import { assembleYearlyReports } from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import { lastDayOfYear } from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import type { z } from 'zod'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { begin } from '../lifecycle/advance.ts'
import { namedReport } from './hold-yearly-report.ts'
import { storeUsualHeadings } from './report-headings.ts'

/** A report on a year is begun, once however often it is sent; each year has one. */
export async function beginYearlyReport(
  ctx: ActorContext,
  { id, startsOn }: z.infer<typeof beginYearlyReportSchema>,
): Promise<{ number: number }> {
  const { actor, database, now } = ctx
  const { partnershipId, personId } = actor
  assembleYearlyReports.assert(actor)
  assertNoProblems(problemsOfYear({ startsOn, today: localDay(now()) }))
  return database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const all = await listYearlyReports(tx, { partnershipId })
    const same = all.find((report) => report.id === id)
    if (same !== undefined) return { number: same.number }
    if (all.some((report) => report.startsOn === startsOn && report.state !== 'withdrawn')) {
      const sentence = 'There is a report on this year already: open it from the list.'
      throw new DomainError('bad-input', sentence, { fields: [{ field: 'startsOn', sentence }] })
    }
    await storeUsualHeadings(tx, ctx)
    const number = Math.max(0, ...all.map((report) => report.number)) + 1
    await insertYearlyReport(tx, {
      ...{ partnershipId, id, number, startsOn, endsOn: lastDayOfYear(startsOn) },
      ...{ state: 'assembling' as const, version: 1, begunAt: now(), begunBy: personId },
    })
    await begin(tx, ctx, {
      life: yearlyReportLifecycle,
      name: 'yearly-report.begun',
      ids: [id],
      summary: `Work on ${namedReport({ startsOn })} was begun.`,
      seat: assembleYearlyReports.seat(actor),
    })
    return { number }
  })
}
