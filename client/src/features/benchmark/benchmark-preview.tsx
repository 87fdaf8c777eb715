import { useState } from 'react'
import { counted } from '../../base/format.ts'
import { refusalSentence } from '../../base/refusal.ts'
import { Button } from '../../ui/button.tsx'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../ui/data-table.tsx'
import { Message } from '../../ui/message.tsx'
import { BenchmarkChanges } from './benchmark-changes.tsx'
import { BenchmarkProblems } from './benchmark-problems.tsx'
import { MatchDialog } from './match-dialog.tsx'
import { SourceDialog } from './source-dialog.tsx'
import type { BenchmarkFile, BenchmarkUpload } from './use-benchmark-file.ts'

type Props = { upload: BenchmarkUpload; view: BenchmarkFile; onDone: (sentence: string) => void }

/** What the file is, whose figures it has, which indicators they are, and what would change. */
export function BenchmarkPreview({ upload, view, onDone }: Props) {
  const [open, setOpen] = useState<'match' | 'take-over' | null>(null)
  const { kind, counts, matches, measures, moreMeasures, problemCount } = view
  const total = counts.new + counts.changed + counts.gone
  const refusedBecause =
    problemCount > 0
      ? 'The file has problems: nothing of it is taken. Download it from its publisher again.'
      : kind === 'figures' && matches.length === 0
        ? 'Match a measure of the file to an indicator first.'
        : total === 0
          ? 'Nothing in this file differs from what is here.'
          : null
  return (
    <>
      <Message>
        {view.fileName}: {view.publisher}; {counted(view.rows, 'row')}
        {kind === 'figures' && `, ${counted(measures.length + moreMeasures, 'measure')}`}.
      </Message>
      <BenchmarkProblems view={view} />
      {kind === 'figures' && <Figures upload={upload} view={view} onMatch={() => setOpen('match')} />}
      <BenchmarkChanges view={view} />
      {view.notRead.length > 0 && (
        <details>
          <summary>Not read</summary>
          <ul>
            {view.notRead.map(({ sentence, rows }) => (
              <li key={sentence}>
                {counted(rows, 'row')} {sentence}
              </li>
            ))}
          </ul>
        </details>
      )}
      {refusedBecause !== null && <p>{refusedBecause}</p>}
      <div className="button-row">
        <Button look="primary" refusedBecause={refusedBecause} onClick={() => setOpen('take-over')}>
          Take over {counted(total, 'change')}
        </Button>
        <Button onClick={upload.forget}>Put it aside</Button>
      </div>
      {open === 'match' && <MatchDialog view={view} match={upload.match} onClose={() => setOpen(null)} />}
      {open === 'take-over' && (
        <SourceDialog
          view={view}
          onClose={() => setOpen(null)}
          onDone={(sentence) => {
            upload.forget()
            onDone(sentence)
          }}
        />
      )}
    </>
  )
}

function Figures({ upload, view, onMatch }: Pick<Props, 'upload' | 'view'> & { onMatch: () => void }) {
  const { matches, places } = view
  return (
    <>
      <h3>Places</h3>
      <p>
        {places.filter(({ rows }) => rows > 0).length} of {places.length} have rows:{' '}
        {places.map(({ name, relation, rows }) => `${name} (${relation}, ${rows})`).join('; ')}.
      </p>
      <div className="section-head">
        <h3>Measures that are matched</h3>
        <Button onClick={onMatch}>Match a measure</Button>
      </div>
      {matches.length === 0 ? (
        <p>None yet. What you match is remembered for this publisher’s next file.</p>
      ) : (
        <Matches upload={upload} view={view} />
      )}
      {upload.unmatch.error !== null && (
        <Message tone="problem">{refusalSentence(upload.unmatch.error)}</Message>
      )}
    </>
  )
}

function Matches({ upload, view }: Pick<Props, 'upload' | 'view'>) {
  const { id, matches } = view
  return (
    <DataTable caption="Measures that are matched">
      <thead>
        <tr>
          <ColumnHead>Measure</ColumnHead>
          <ColumnHead>Indicator</ColumnHead>
          <ColumnHead numeric>Figures of your places</ColumnHead>
          <ColumnHead numeric>With numerator and denominator</ColumnHead>
          <ColumnHead>
            <span className="unseen">What can be done</span>
          </ColumnHead>
        </tr>
      </thead>
      <tbody>
        {matches.map(({ measure, words, unit, indicatorCode, figures, whole, parts, inFile }) => (
          <tr key={measure}>
            <RowHead>
              {words}
              {unit !== '' && ` (${unit})`}
              {parts !== '' && <span className="benchmark-parts">{parts}</span>}
              {!inFile && <span className="benchmark-missing">Not in this file</span>}
            </RowHead>
            <td>{indicatorCode}</td>
            <NumberCell>{figures}</NumberCell>
            <NumberCell>{whole}</NumberCell>
            <td>
              <Button
                busy={upload.unmatch.isPending}
                onClick={() => void upload.unmatch.send({ id, measure })}
              >
                End the match<span className="unseen"> of {indicatorCode}</span>
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
