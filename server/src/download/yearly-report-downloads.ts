import { localDay } from '@roundtable/shared/base/local-time.ts'
import { exportQueries } from '@roundtable/shared/export/export.ts'
import type { ReportEvidence, YearlyReportView } from '@roundtable/shared/yearly-report/yearly-report.ts'
import { yearlyReportStateWord } from '@roundtable/shared/yearly-report/yearly-report-lifecycle.ts'
import { evidenceKindWord, nothingRecorded } from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import { getYearlyReport } from '../yearly-report/get-yearly-report.ts'
import { listYearlyReports } from '../yearly-report/list-yearly-reports.ts'
import { download } from './download.ts'
import { tableRecords } from './record/table-records.ts'

/** The yearly reports the reader may read. */
export const yearlyReportsDownload = download({
  name: 'yearly-reports',
  right: 'see yearly reports',
  query: exportQueries['yearly-reports'],
  columns: [
    'report_number',
    'year_starts',
    'year_ends',
    'state',
    'lead_partners_signed',
    'lead_partners_to_sign',
    'published_on',
  ],
  records: (ctx, { partnership: _, asAt, ...filter }) =>
    tableRecords(
      ctx,
      listYearlyReports(ctx, filter).then(({ reports }) => reports),
      ({ number, startsOn, endsOn, state, signed, toSign, publishedAt }) => [
        ...[number, startsOn, endsOn, yearlyReportStateWord(state), signed, toSign],
        publishedAt === null ? null : localDay(publishedAt),
      ],
      asAt,
    ),
})

/** What one yearly report says, with what each statement rests on. */
export const yearlyReportDownload = download({
  name: 'yearly-report',
  right: 'see yearly reports',
  query: exportQueries['yearly-report'],
  columns: [
    'report_number',
    'report_heading',
    'report_statement',
    'statement_rests_on',
    'record_reference',
    'record_text',
    'linked_on',
  ],
  records: (ctx, { report, asAt }) =>
    tableRecords(
      ctx,
      getYearlyReport(ctx, Number(report)).then(linesOf),
      ({ number, heading, text, rests }) => [
        ...[number, heading, text],
        ...(rests === null
          ? [null, null, null, null]
          : [evidenceKindWord(rests.kind), rests.reference, rests.text, localDay(rests.linkedAt)]),
      ],
      asAt,
    ),
})

type Line = { number: number; heading: string; text: string; rests: ReportEvidence | null }

/** A line for each record a statement rests on, and for a statement that rests on none. */
function linesOf({ number, headings }: YearlyReportView): Line[] {
  return headings.flatMap(({ title: heading, nothing, statements }): Line[] => [
    ...(nothing ? [{ number, heading, text: nothingRecorded, rests: null }] : []),
    ...statements.flatMap(({ text, evidence }): Line[] =>
      evidence.length === 0
        ? [{ number, heading, text, rests: null }]
        : evidence.map((rests) => ({ number, heading, text, rests })),
    ),
  ])
}
