import type { ReactNode } from 'react'
import { counted } from '../../base/format.ts'
import { RefusalMessage } from '../../ui/form/refusal-message.tsx'
import { Message } from '../../ui/message.tsx'
import { BenchmarkPreview } from './benchmark-preview.tsx'
import { BenchmarkProblems } from './benchmark-problems.tsx'
import type { BenchmarkFile, BenchmarkUpload } from './use-benchmark-file.ts'
import './benchmark.css'

type Props = { upload: BenchmarkUpload; fileChoice: ReactNode; onDone: (sentence: string) => void }

/** A publisher's file: seen as what is new, changed and gone, then taken over whole. */
export function BenchmarkSection({ upload, fileChoice, onDone }: Props) {
  const { view, labels, isReading, error } = upload
  return (
    <section className="benchmark-upload" aria-labelledby="benchmark-upload-title">
      <h2 id="benchmark-upload-title">From a publisher’s file</h2>
      <p>
        A CSV as its publisher gives it away: explore education statistics, Fingertips, the local authority
        interactive tool, or the table of statistical neighbours. Places are matched by their codes.
      </p>
      {fileChoice}
      {isReading && (
        <div role="status">
          <p>Reading the file</p>
          <progress aria-label="Reading the file" />
        </div>
      )}
      <RefusalMessage error={error} />
      {labels !== undefined && labels.state !== 'reading' && <Description view={labels} />}
      {view?.state === 'failed' && !isReading && <Message tone="problem">{view.sentence}</Message>}
      {view?.state === 'ready' &&
        !isReading &&
        (view.kind === 'description' ? (
          <Description view={view} />
        ) : (
          <BenchmarkPreview upload={upload} view={view} onDone={onDone} />
        ))}
    </section>
  )
}

/** What the columns of a data file mean was read: it changes no figure, and is shown where measures are matched. */
function Description({ view }: { view: BenchmarkFile }) {
  const { fileName, state, sentence, kind, rows } = view
  if (state === 'failed') return <Message tone="problem">{sentence}</Message>
  if (kind !== 'description') {
    return <Message tone="problem">{fileName} is no description of a data file.</Message>
  }
  if (view.problemCount > 0) return <BenchmarkProblems view={view} />
  return (
    <Message>
      {fileName}: {counted(rows, 'column')} described. Measures of its data file are named by it, this year’s
      and the next.
    </Message>
  )
}
