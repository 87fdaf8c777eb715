import { useQuery } from '@tanstack/react-query'
import { counted } from '../base/format.ts'
import { exportAddress, publicAddress } from '../base/paths.ts'
import { type Outputs, usePartnership, useProcedures } from '../base/trpc.ts'
import { PreparePublicationDialog } from '../features/publication/prepare-publication-dialog.tsx'
import { type PublicationAct, PublicationList } from '../features/publication/publication-list.tsx'
import { SignOffDialog } from '../features/publication/sign-off-dialog.tsx'
import { StepPublicationDialog } from '../features/publication/step-publication-dialog.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { SetUpCrumb } from '../parts/set-up/set-up-crumb.tsx'
import { Button } from '../ui/button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { usePageDialog } from '../ui/use-page-dialog.tsx'
import '../features/publication/publication.css'

export function PublicationsPage() {
  const list = useQuery(useProcedures().publication.list.queryOptions())
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={4} />}>
      {(data) => <Publications data={data} />}
    </QueryStates>
  )
}

type Open = 'prepare' | { id: string; act: PublicationAct }

function Publications({ data: { publications, mayPrepare } }: { data: Outputs['publication']['list'] }) {
  const partnership = usePartnership()
  const { open, setOpen, ends, done } = usePageDialog<Open>()
  const publishable = useQuery(
    useProcedures().publication.publishable.queryOptions(undefined, { enabled: mayPrepare }),
  )
  const isPublic = publications.filter(({ state }) => state === 'public').length
  const opened = open === null || open === 'prepare' ? null : open
  const publication = publications.find(({ id }) => id === opened?.id)
  return (
    <>
      <PageHeader
        title="For everybody"
        lead={
          isPublic === 0
            ? 'Nothing is public yet.'
            : `${counted(isPublic, 'indicator is public', 'indicators are public')}.`
        }
        crumbs={<SetUpCrumb />}
        actions={<CsvLink href={exportAddress('publications', partnership, {})} />}
      />
      {done}
      <div className="button-row">
        {mayPrepare && (
          <Button look="primary" onClick={() => setOpen('prepare')}>
            Prepare a publication
          </Button>
        )}
        {isPublic > 0 && (
          <a className="button" href={publicAddress(partnership)}>
            All public pages
          </a>
        )}
      </div>
      {publications.length === 0 ? (
        <EmptyState title="No publication yet">
          The partnership manager prepares what everybody may read of an indicator; a lead or delegated
          partner or the chair signs it off after a board’s decision.
        </EmptyState>
      ) : (
        <PublicationList publications={publications} onAct={(id, act) => setOpen({ id, act })} />
      )}
      {open === 'prepare' && publishable.data !== undefined && (
        <PreparePublicationDialog indicators={publishable.data} {...ends} />
      )}
      {opened !== null && publication !== undefined && opened.act === 'sign-off' && (
        <SignOffDialog publication={publication} {...ends} />
      )}
      {opened !== null && publication !== undefined && opened.act !== 'sign-off' && (
        <StepPublicationDialog publication={publication} deed={opened.act} {...ends} />
      )}
    </>
  )
}
