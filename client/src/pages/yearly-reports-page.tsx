import { readFilter } from '@roundtable/shared/base/filter.ts'
import type { YearlyReportList, YearlyReportRow } from '@roundtable/shared/yearly-report/yearly-report.ts'
import { isReportShown, yearlyReportFilter } from '@roundtable/shared/yearly-report/yearly-report-filter.ts'
import {
  yearlyReportStates,
  yearlyReportStateWord,
} from '@roundtable/shared/yearly-report/yearly-report-lifecycle.ts'
import { yearlyReportName } from '@roundtable/shared/yearly-report/yearly-report-words.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMoment } from '../base/as-at.ts'
import { counted, formatDay, formatMoment } from '../base/format.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { useViewState } from '../base/view-state.ts'
import { BeginReportDialog } from '../features/yearly-report/begin-report-dialog.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { Button } from '../ui/button.tsx'
import { ColumnHead, DataTable, RowHead } from '../ui/data-table.tsx'
import { SelectField } from '../ui/field.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'

/** The partnership’s account of its years. */
export function YearlyReportsPage() {
  const [view] = useViewState()
  const filter = readFilter(yearlyReportFilter, view)
  const list = useQuery(useProcedures().yearlyReport.list.queryOptions({ ...filter, ...useMoment() }))
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={4} />}>
      {(data) => <YearlyReports list={data} />}
    </QueryStates>
  )
}

function YearlyReports({ list: { reports, mayAssemble, years } }: { list: YearlyReportList }) {
  const partnership = usePartnership()
  const navigate = useNavigate()
  const [view, change] = useViewState()
  const filter = readFilter(yearlyReportFilter, view)
  const { open, setOpen, ends } = usePageDialog<'begin'>()
  const shown = reports.filter((report) => isReportShown(report, filter))
  return (
    <>
      <PageHeader
        printed
        title={shown.length === 0 ? 'No yearly report yet' : counted(shown.length, 'yearly report')}
        crumbs={
          <Link to={paths.meetings} params={{ partnership }}>
            Meetings
          </Link>
        }
        lead="What the partnership did in each year, what came of it, and how that is known."
        actions={
          <>
            {mayAssemble && (
              <Link to={paths.yearlyHeadings} params={{ partnership }}>
                Headings
              </Link>
            )}
            <CsvLink href={exportAddress('yearly-reports', partnership, filter)} />
          </>
        }
      />
      {mayAssemble && (
        <div className="button-row unprinted">
          <Button
            look="primary"
            refusedBecause={
              years.length === 0
                ? 'Each of the last years has a report already: open it from the list.'
                : null
            }
            onClick={() => setOpen('begin')}
          >
            Begin a report
          </Button>
        </div>
      )}
      {mayAssemble && reports.length > 0 && (
        <div className="filters">
          <SelectField
            id="reports-state"
            label="State"
            value={filter.state ?? ''}
            onChange={({ target }) => change({ state: target.value })}
          >
            <option value="">All but withdrawn ones</option>
            {yearlyReportStates.map((state) => (
              <option key={state} value={state}>
                {yearlyReportStateWord(state)}
              </option>
            ))}
          </SelectField>
        </div>
      )}
      {shown.length === 0 ? (
        <EmptyState title="No yearly report">
          {mayAssemble
            ? 'Begin one: for each heading the records of the year are proposed to you.'
            : 'The partnership manager assembles it; it stands here once it is published.'}
        </EmptyState>
      ) : (
        <ReportTable reports={shown} />
      )}
      {open === 'begin' && (
        <BeginReportDialog
          years={years}
          onClose={ends.onClose}
          onBegun={(number) =>
            void navigate({ to: paths.yearlyReport, params: { partnership, number: `${number}` } })
          }
        />
      )}
    </>
  )
}

function ReportTable({ reports }: { reports: readonly YearlyReportRow[] }) {
  const partnership = usePartnership()
  return (
    <DataTable caption="Yearly reports" className="stacked">
      <thead>
        <tr>
          <ColumnHead>Report</ColumnHead>
          <ColumnHead>Year</ColumnHead>
          <ColumnHead>State</ColumnHead>
          <ColumnHead>Signed</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {reports.map(({ number, startsOn, endsOn, state, signed, toSign, publishedAt }) => (
          <tr key={number}>
            <RowHead>
              <Link to={paths.yearlyReport} params={{ partnership, number: String(number) }}>
                {yearlyReportName({ startsOn })}
              </Link>
            </RowHead>
            <td data-label="Year">
              {formatDay(startsOn)} to {formatDay(endsOn)}
            </td>
            <td data-label="State">
              {yearlyReportStateWord(state)}
              {publishedAt !== null && `, ${formatMoment(publishedAt)}`}
            </td>
            <td data-label="Signed">
              {state === 'draft' || state === 'signed' || state === 'published'
                ? `${signed} of ${toSign}`
                : 'Not sent yet'}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
