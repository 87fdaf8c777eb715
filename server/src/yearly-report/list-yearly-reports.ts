import { findPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { listLastRounds } from '@roundtable/db/queries/yearly-cut.queries.ts'
import {
  listYearlyReports as listRows,
  listSeatedAgencies,
  listSignatures,
} from '@roundtable/db/queries/yearly-report.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { yearAndMonthOf } from '@roundtable/shared/base/period.ts'
import type { YearlyReportList } from '@roundtable/shared/yearly-report/yearly-report.ts'
import {
  isReportShown,
  type YearlyReportFilter,
} from '@roundtable/shared/yearly-report/yearly-report-filter.ts'
import { isFrozen } from '@roundtable/shared/yearly-report/yearly-report-lifecycle.ts'
import {
  assembleYearlyReports,
  mayReadReport,
  signYearlyReports,
} from '@roundtable/shared/yearly-report/yearly-report-rights.ts'
import { lastDayOfYear } from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import type { ActorContext } from '../base/context.ts'

const offeredYears = 6

/** The yearly reports the reader may read. */
export async function listYearlyReports(
  ctx: ActorContext,
  asked: YearlyReportFilter,
): Promise<YearlyReportList> {
  const { actor, database, now } = ctx
  const { partnershipId } = actor
  const { reader } = database
  const today = localDay(now())
  const all = await listRows(reader, { partnershipId })
  const rounds = new Map(
    (await listLastRounds(reader, partnershipId)).map(({ reportId, round }) => [reportId, round]),
  )
  const signatures = await listSignatures(reader, { partnershipId })
  const leads = await listSeatedAgencies(reader, {
    ...{ partnershipId, roles: signYearlyReports.everywhere, today },
  })
  const taken = new Set(all.filter(({ state }) => state !== 'withdrawn').map(({ startsOn }) => startsOn))
  return {
    reports: all
      .filter((report) => mayReadReport(actor, report.state) && isReportShown(report, asked))
      .map(({ id, number, startsOn, endsOn, state, publishedAt }) => {
        const own = signatures.filter(
          ({ reportId, round }) => isFrozen(state) && reportId === id && round === rounds.get(id),
        )
        const signedIds = own.map(({ agencyId }) => agencyId)
        const missing = leads.filter(({ agencyId }) => !signedIds.includes(agencyId)).length
        return {
          ...{ number, startsOn, endsOn, state, signed: own.length },
          toSign: state === 'published' ? own.length : own.length + missing,
          publishedAt: state === 'published' ? publishedAt : null,
        }
      }),
    mayAssemble: assembleYearlyReports.may(actor),
    years: assembleYearlyReports.may(actor)
      ? (await yearsBegun(ctx, today)).filter(({ startsOn }) => !taken.has(startsOn))
      : [],
  }
}

/** The years of the partnership that have begun, the newest first. */
async function yearsBegun({ actor, database }: ActorContext, today: string) {
  const partnership = await findPartnership(database.reader, actor.partnershipId)
  const month = partnership?.yearStartMonth ?? 4
  const [year, thisMonth] = yearAndMonthOf(today)
  const newest = thisMonth >= month ? year : year - 1
  return Array.from({ length: offeredYears }, (_, back) => {
    const startsOn = `${newest - back}-${String(month).padStart(2, '0')}-01`
    return { startsOn, endsOn: lastDayOfYear(startsOn) }
  })
}
