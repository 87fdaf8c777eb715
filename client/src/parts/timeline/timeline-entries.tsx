import { Link } from '@tanstack/react-router'
import { formatMoment } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { usePrinting } from '../../base/print/printing.ts'
import { type Outputs, usePartnership } from '../../base/trpc.ts'
import { byWhom, TimelinePaper } from './timeline-paper.tsx'
import './timeline.css'

type Entry = Outputs['timeline']['list']['entries'][number]
type Props = { entries: readonly Entry[]; code: string }

/** What happened, newest first: a list on the screen, a dense table on paper. */
export function TimelineEntries({ entries, code }: Props) {
  if (usePrinting() !== 'no') return <TimelinePaper entries={entries} />
  return (
    <ol className="timeline-list">
      {entries.map((entry) => (
        <TimelineEntry key={entry.id} entry={entry} code={code} />
      ))}
    </ol>
  )
}

/** One thing that happened: when, what, why, by whom. */
function TimelineEntry({ entry, code }: { entry: Entry; code: string }) {
  const partnership = usePartnership()
  const { at, what, sentence, reason, indicatorCode } = entry
  return (
    <li>
      <time dateTime={at}>{formatMoment(at)}</time>
      <div>
        <strong>{what}</strong>
        {indicatorCode !== null && indicatorCode !== code && (
          <>
            {' '}
            <Link to={paths.indicator} params={{ partnership, code: indicatorCode }}>
              {indicatorCode}
            </Link>
          </>
        )}
        {sentence !== '' && <p>{sentence}</p>}
        {reason !== null && <p className="timeline-reason">Reason: {reason}</p>}
        <span className="quiet small">{byWhom(entry)}</span>
      </div>
    </li>
  )
}
