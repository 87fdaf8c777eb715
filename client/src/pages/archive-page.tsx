import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { numberIn } from '../base/paths.ts'
import { useProcedures } from '../base/trpc.ts'
import { PaperDocument } from '../features/rendition/paper-document.tsx'
import { PaperPdf } from '../features/rendition/paper-pdf.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { MeetingCrumbs } from './meeting-crumbs.tsx'

/** All that is kept of a meeting that is over, in its order. */
export function ArchivePage() {
  const { number = '' } = useParams({ strict: false })
  const asked = numberIn(number)
  const view = useQuery(useProcedures().archive.get.queryOptions({ number: asked }))
  return (
    <QueryStates query={view} skeleton={<PageSkeleton />}>
      {(paper) => (
        <>
          <PageHeader
            printed="upright"
            title={paper.title}
            crumbs={<MeetingCrumbs number={number} here="Archive" />}
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
