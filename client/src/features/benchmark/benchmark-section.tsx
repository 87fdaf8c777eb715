import type { ReactNode } from 'react'
import { Message } from '../../ui/message.tsx'
import { BenchmarkPreview } from './benchmark-preview.tsx'
import type { BenchmarkUpload } from './use-benchmark-file.ts'
import './benchmark.css'

type Props = { upload: BenchmarkUpload; fileChoice: ReactNode; onDone: (sentence: string) => void }

/** A publisher's file: seen as what is new, changed and gone, then taken over whole. */
export function BenchmarkSection({ upload, fileChoice, onDone }: Props) {
  const { view, isReading, error } = upload
  return (
    <section className="benchmark-upload" aria-labelledby="benchmark-upload-title">
      <h2 id="benchmark-upload-title">From a publisher’s file</h2>
      <p>
        A CSV as its publisher gives it away: explore education statistics, Fingertips, or the local authority
        interactive tool. Places are matched by their codes.
      </p>
      {fileChoice}
      {isReading && (
        <div role="status">
          <p>Reading the file</p>
          <progress aria-label="Reading the file" />
        </div>
      )}
      {error !== null && <Message tone="problem">{error.message}</Message>}
      {view?.state === 'failed' && !isReading && <Message tone="problem">{view.sentence}</Message>}
      {view?.state === 'ready' && !isReading && (
        <BenchmarkPreview upload={upload} view={view} onDone={onDone} />
      )}
    </section>
  )
}
