import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { PaperDocument } from '../features/rendition/paper-document.tsx'
import { PaperPdf } from '../features/rendition/paper-pdf.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'

/** All that is kept of a meeting that is over, in its order. */
export function ArchivePage() {
  const { number = '' } = useParams({ strict: false })
  const partnership = usePartnership()
  const asked = /^[1-9]\d{0,5}$/.test(number) ? Number(number) : 1_000_000
  const view = useQuery(useProcedures().archive.get.queryOptions({ number: asked }))
  return (
    <QueryStates query={view} skeleton={<PageSkeleton />}>
      {(paper) => (
        <>
          <PageHeader
            printed="upright"
            title={paper.title}
            crumbs={
              <>
                <Link to={paths.meetings} params={{ partnership }}>
                  Meetings
                </Link>{' '}
                <span aria-hidden="true">›</span>{' '}
                <Link to={paths.meeting} params={{ partnership, number }}>
                  Meeting {number}
                </Link>{' '}
                <span aria-hidden="true">›</span> Archive
              </>
            }
            lead={paper.lead}
          />
          <p>
            <strong>{paper.stands}</strong>
          </p>
          <PaperPdf
            reference={{ kind: 'archive', number: asked }}
            name="the archive"
            beside="It holds what you may read of the meeting, as it stands when you ask for it; who may read more or less is given another."
          />
          <PaperDocument paper={paper} />
        </>
      )}
    </QueryStates>
  )
}
