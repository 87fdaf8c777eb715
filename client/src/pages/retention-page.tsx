import { useQuery } from '@tanstack/react-query'
import { counted, dayOf, formatDay } from '../base/format.ts'
import { exportAddress } from '../base/paths.ts'
import { type Outputs, usePartnership, useProcedures } from '../base/trpc.ts'
import { type RetentionKindRow, SetRetentionDialog } from '../features/retention/set-retention-dialog.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { RecordLink } from '../parts/record-link.tsx'
import { SetUpCrumb } from '../parts/set-up/set-up-crumb.tsx'
import { Button } from '../ui/button.tsx'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../ui/data-table.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'

/** For how long each kind of record is kept, and what is due. */
export function RetentionPage() {
  const list = useQuery(useProcedures().retention.list.queryOptions())
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={9} />}>
      {(data) => <Retention data={data} />}
    </QueryStates>
  )
}

function Retention({ data: { kinds, mayKeep } }: { data: Outputs['retention']['list'] }) {
  const partnership = usePartnership()
  const { open, setOpen, ends, done } = usePageDialog<RetentionKindRow>()
  const due = kinds.filter((row) => row.due > 0).length
  return (
    <>
      <PageHeader
        title="How long records are kept"
        lead={`${due === 0 ? 'Nothing is older than its years.' : `${counted(due, 'kind of record has some', 'kinds of record have some')} older than its years.`} Nothing is deleted by itself. Where nobody is named, years and reason are the usual ones.`}
        crumbs={<SetUpCrumb />}
        actions={<CsvLink href={exportAddress('retention', partnership, {})} />}
      />
      {done}
      <DataTable caption="Years by kind of record, and what is due" className="stacked">
        <thead>
          <tr>
            <ColumnHead>Kind of record</ColumnHead>
            <ColumnHead numeric>Years</ColumnHead>
            <ColumnHead>Why</ColumnHead>
            <ColumnHead numeric>Due</ColumnHead>
            <ColumnHead>Made before</ColumnHead>
            <ColumnHead>Oldest</ColumnHead>
            {mayKeep && <ColumnHead className="unprinted">Change</ColumnHead>}
          </tr>
        </thead>
        <tbody>
          {kinds.map((row) => (
            <tr key={row.kind}>
              <RowHead>
                <RecordLink of={row}>{row.word}</RecordLink>
              </RowHead>
              <NumberCell data-label="Years">{row.years}</NumberCell>
              <td data-label="Why">
                {row.why}
                {row.setBy !== null && row.setAt !== null && (
                  <p className="small quiet">
                    Set by {row.setBy}, {dayOf(row.setAt)}
                  </p>
                )}
              </td>
              <NumberCell data-label="Due">{row.due.toLocaleString('en-GB')}</NumberCell>
              <td data-label="Made before" className="unbroken">
                {formatDay(row.dueBefore)}
              </td>
              <td data-label="Oldest" className="unbroken">
                {row.oldest === null ? '–' : formatDay(row.oldest.slice(0, 10))}
              </td>
              {mayKeep && (
                <td data-label="Change" className="unprinted">
                  <Button look="quiet" onClick={() => setOpen(row)}>
                    Change
                    <span className="unseen">: {row.word}</span>
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </DataTable>
      {open !== null && (
        <SetRetentionDialog row={kinds.find(({ kind }) => kind === open.kind) ?? open} {...ends} />
      )}
    </>
  )
}
