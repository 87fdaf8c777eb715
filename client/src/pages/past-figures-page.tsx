import { pastFiguresShown } from '@roundtable/shared/past-figures/past-figures-form.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { counted } from '../base/format.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { FileChoice } from '../features/import/file-choice.tsx'
import { PastParts } from '../features/past-figures/past-parts.tsx'
import { PastUploadSection } from '../features/past-figures/past-upload.tsx'
import { type PastPart, usePastFile } from '../features/past-figures/use-past-file.ts'
import { CsvLink } from '../parts/csv-link.tsx'
import { Message } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import '../features/import/import.css'
import '../features/past-figures/past-figures.css'

export function PastFiguresPage() {
  const list = useQuery(useProcedures().pastFigures.list.queryOptions())
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={6} />}>
      {(parts) => <PastFigures parts={parts} />}
    </QueryStates>
  )
}

function PastFigures({ parts }: { parts: readonly PastPart[] }) {
  const partnership = usePartnership()
  const [said, setSaid] = useState<string | null>(null)
  const upload = usePastFile(setSaid)
  const waiting = parts.filter(({ state }) => state === 'handed-in').length
  const awaits =
    waiting === 0 ? 'Nothing awaits a lead' : counted(waiting, 'part awaits a lead', 'parts await a lead')
  return (
    <>
      <PageHeader
        title="Past figures"
        lead={`Figures of earlier years come in from a file as you keep it. ${awaits}.`}
        crumbs={
          <>
            <Link to={paths.returns} params={{ partnership }}>
              Returns
            </Link>{' '}
            <span aria-hidden="true">›</span> Past figures
          </>
        }
      />
      {said !== null && (
        <Message tone="done" onClose={() => setSaid(null)}>
          {said}
        </Message>
      )}
      <h2>From a file</h2>
      <PastUploadSection
        upload={upload}
        fileChoice={<FileChoice file={upload.file} isBusy={upload.isReading} onChoose={upload.choose} />}
      />
      <div className="section-head">
        <h2>Handed in</h2>
        {parts.length > 0 && <CsvLink href={exportAddress('past-figures', partnership, {})} />}
      </div>
      {parts.length === pastFiguresShown && (
        <p className="small">The newest {pastFiguresShown}: the file has all of them.</p>
      )}
      {parts.length === 0 ? (
        <EmptyState title="Nothing was handed in yet">
          What is handed in waits here for the lead of its agency, who agrees it in one act.
        </EmptyState>
      ) : (
        <PastParts parts={parts} onDone={setSaid} />
      )}
    </>
  )
}
