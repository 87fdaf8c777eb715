import { schoolYearLabel, schoolYearOf, termWord } from '@roundtable/shared/partnership/term.ts'
import { useQuery } from '@tanstack/react-query'
import { useAsAt, useMoment } from '../base/as-at.ts'
import { dayOf, formatDay } from '../base/format.ts'
import { exportAddress } from '../base/paths.ts'
import { type Outputs, usePartnership, useProcedures } from '../base/trpc.ts'
import { TermsDialog } from '../features/partnership/terms-dialog.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { SetUpCrumb } from '../parts/set-up/set-up-crumb.tsx'
import { Button } from '../ui/button.tsx'
import { ColumnHead, DataTable, RowHead } from '../ui/data-table.tsx'
import { Opened } from '../ui/opened.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'
import '../features/partnership/terms.css'

export function TermsPage() {
  const procedures = useProcedures()
  const list = useQuery(procedures.partnership.terms.queryOptions(useMoment()))
  const me = useQuery(procedures.me.get.queryOptions())
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={4} />}>
      {(data) => (me.data === undefined ? null : <Terms data={data} today={me.data.today} />)}
    </QueryStates>
  )
}

type Props = { data: Outputs['partnership']['terms']; today: string }
function Terms({ data: { terms, changes, mayChange }, today }: Props) {
  const partnership = usePartnership()
  const isPast = useAsAt() !== null
  const { open: year, setOpen: setYear, ends, done } = usePageDialog<number>()
  const now = schoolYearOf(today)
  const years = [...new Set([...terms.map((each) => each.year), now - 1, now, now + 1])].toSorted(
    (a, b) => b - a,
  )
  return (
    <>
      <PageHeader
        title="Term dates"
        lead="Returns that are due each term count their working days from the last day of the term; without dates, from the end of December, March and August."
        crumbs={<SetUpCrumb />}
        actions={<CsvLink href={exportAddress('terms', partnership, {})} />}
      />
      {done}
      {mayChange && !isPast && (
        <div className="button-row">
          {years.map((each) => (
            <Button key={each} onClick={() => setYear(each)}>
              Dates of {schoolYearLabel(each)}
            </Button>
          ))}
        </div>
      )}
      {terms.length === 0 ? (
        <EmptyState title="No term dates yet">
          {mayChange
            ? 'Enter them a school year at a time: choose one above.'
            : 'The partnership manager enters them, a school year at a time.'}
        </EmptyState>
      ) : (
        <DataTable caption="Term dates" className="stacked">
          <thead>
            <tr>
              <ColumnHead>Term</ColumnHead>
              <ColumnHead>School year</ColumnHead>
              <ColumnHead>First day</ColumnHead>
              <ColumnHead>Last day</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {terms.toReversed().map((each) => (
              <tr key={each.id}>
                <RowHead>{termWord(each.term)}</RowHead>
                <td data-label="School year">{schoolYearLabel(each.year)}</td>
                <td data-label="First day">{formatDay(each.fromDay)}</td>
                <td data-label="Last day">{formatDay(each.untilDay)}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {changes.length > 0 && (
        <Opened id="history" summary="History">
          <ul className="terms-history">
            {changes.map(({ at, by, summary }) => (
              <li key={at}>
                {dayOf(at)}, {by}: {summary}
              </li>
            ))}
          </ul>
        </Opened>
      )}
      {year !== null && (
        <TermsDialog year={year} kept={terms.filter((each) => each.year === year)} {...ends} />
      )}
    </>
  )
}
