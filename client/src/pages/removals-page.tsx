import { useQuery } from '@tanstack/react-query'
import { exportAddress } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { type Removal, RemovalDialog, type RemovalStep } from '../features/removal/removal-dialogs.tsx'
import { RemovalTable } from '../features/removal/removal-table.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { SetUpCrumb } from '../parts/set-up/set-up-crumb.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'

export function RemovalsPage() {
  const list = useQuery(useProcedures().removal.list.queryOptions())
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={4} />}>
      {(removals) => <Removals removals={removals} />}
    </QueryStates>
  )
}

function Removals({ removals }: { removals: readonly Removal[] }) {
  const partnership = usePartnership()
  const may = useQuery(useProcedures().me.get.queryOptions()).data?.may ?? []
  const { open, setOpen, ends, done } = usePageDialog<{ id: string; step: RemovalStep }>()
  const removal = removals.find(({ id }) => id === open?.id)
  return (
    <>
      <PageHeader
        title="Words blacked out"
        {...(may.includes('keep the partnership') ? { crumbs: <SetUpCrumb /> } : {})}
        lead="Whoever reads a name or words that must not be there asks for them to go, at the end of the page they stand on. Two keepers destroy them, one of them the partnership manager."
        actions={<CsvLink href={exportAddress('removals', partnership, {})} />}
      />
      {done}
      {removals.length === 0 ? (
        <EmptyState title="Nothing was asked for yet">
          Choose the words on the page where they stand, then press “A name or words that must not be here?”
          at its end.
        </EmptyState>
      ) : (
        <RemovalTable removals={removals} onStep={(id, step) => setOpen({ id, step })} />
      )}
      {removal !== undefined && open !== null && (
        <RemovalDialog key={open.step} removal={removal} step={open.step} {...ends} />
      )}
    </>
  )
}
