import { allTogether } from '@roundtable/shared/timeline/timeline-filter.ts'
import { useQuery } from '@tanstack/react-query'
import { useAsAt, useMoment } from '../base/as-at.ts'
import { exportAddress } from '../base/paths.ts'
import { type Outputs, usePartnership, useProcedures } from '../base/trpc.ts'
import { EndSharingDialog } from '../features/sharing/end-sharing-dialog.tsx'
import { RecordDialog, type SharingAgency } from '../features/sharing/record-dialog.tsx'
import { SharingTable } from '../features/sharing/sharing-table.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { SetUpCrumb } from '../parts/set-up/set-up-crumb.tsx'
import { Timeline } from '../parts/timeline/timeline.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'

export function SharingPage() {
  const list = useQuery(useProcedures().sharing.list.queryOptions(useMoment()))
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={6} />}>
      {(data) => <Sharing data={data} />}
    </QueryStates>
  )
}

type Open = { agency: SharingAgency; agreement: SharingAgency['agreements'][number] | null }

function Sharing({ data: { agencies, mayKeep } }: { data: Outputs['sharing']['list'] }) {
  const partnership = usePartnership()
  const isPast = useAsAt() !== null
  const { open, setOpen, ends, done } = usePageDialog<Open>()
  return (
    <>
      <PageHeader
        title="Sharing agreements"
        lead="An agency’s people read figures in full while its agreement runs; without one they read with small counts hidden."
        crumbs={<SetUpCrumb />}
        actions={<CsvLink href={exportAddress('sharing', partnership, {})} />}
      />
      {done}
      {agencies.length === 0 ? (
        <EmptyState title="No agency yet">
          Add the agencies first: each has an agreement of its own.
        </EmptyState>
      ) : (
        <SharingTable
          agencies={agencies}
          mayKeep={mayKeep && !isPast}
          onRecord={(agency) => setOpen({ agency, agreement: null })}
          onEnd={(agency, agreement) => setOpen({ agency, agreement })}
        />
      )}
      {agencies.length > 0 && <Timeline kind="sharing" code={allTogether} />}
      {open !== null && open.agreement === null && <RecordDialog agency={open.agency} {...ends} />}
      {open !== null && open.agreement !== null && (
        <EndSharingDialog agency={open.agency} agreement={open.agreement} {...ends} />
      )}
    </>
  )
}
