import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { exportAddress, paths } from '../base/paths.ts'
import { type Outputs, usePartnership, useProcedures } from '../base/trpc.ts'
import { BenchmarkFiles } from '../features/benchmark/benchmark-files.tsx'
import { BenchmarkSection } from '../features/benchmark/benchmark-section.tsx'
import { ComparedPlaces } from '../features/benchmark/compared-places.tsx'
import { useBenchmarkFile } from '../features/benchmark/use-benchmark-file.ts'
import { FileChoice } from '../features/import/file-choice.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { Message } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState, QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import '../features/import/import.css'

export function BenchmarksPage() {
  const list = useQuery(useProcedures().benchmark.list.queryOptions())
  return (
    <QueryStates query={list} skeleton={<PageSkeleton rows={5} />}>
      {(view) => <Benchmarks {...view} />}
    </QueryStates>
  )
}

function Benchmarks({ places, neighboursFrom, files, mayKeep }: Outputs['benchmark']['list']) {
  const partnership = usePartnership()
  const upload = useBenchmarkFile()
  const [said, setSaid] = useState<string | null>(null)
  return (
    <>
      <PageHeader
        title="Benchmarks"
        lead="Published figures of your own area, its region, England and the statistical neighbours stand beside yours."
        crumbs={
          <>
            <Link to={paths.indicators} params={{ partnership }}>
              Indicators
            </Link>{' '}
            <span aria-hidden="true">›</span> Benchmarks
          </>
        }
      />
      {said !== null && (
        <Message tone="done" onClose={() => setSaid(null)}>
          {said}
        </Message>
      )}
      {places.length === 0 ? (
        <p>No area is chosen yet: it is chosen on the set-up page, and the places to compare with follow.</p>
      ) : (
        <ComparedPlaces places={places} neighboursFrom={neighboursFrom} />
      )}
      {mayKeep && places.length > 0 && (
        <BenchmarkSection
          upload={upload}
          fileChoice={
            <FileChoice
              file={upload.file}
              isBusy={upload.isReading}
              kind="open-data"
              onChoose={(file) => {
                setSaid(null)
                upload.choose(file)
              }}
            />
          }
          onDone={setSaid}
        />
      )}
      <div className="section-head">
        <h2>Files that were taken over</h2>
        {files.length > 0 && <CsvLink href={exportAddress('benchmark-files', partnership, {})} />}
      </div>
      {files.length === 0 ? (
        <EmptyState title="No file was taken over yet">
          {mayKeep
            ? 'Choose a publisher’s file above: you see what it has before anything is kept.'
            : 'The partnership manager takes publishers’ files over here.'}
        </EmptyState>
      ) : (
        <BenchmarkFiles files={files} mayKeep={mayKeep} onDone={setSaid} />
      )}
    </>
  )
}
