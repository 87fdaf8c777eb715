import type { TimelineKind } from '@roundtable/shared/timeline/timeline-filter.ts'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMoment } from '../base/as-at.ts'
import { formatMoment } from '../base/format.ts'
import { exportAddress, paths } from '../base/paths.ts'
import { useWholeList } from '../base/print/use-whole-list.ts'
import { type Outputs, usePartnership, useProcedures } from '../base/trpc.ts'
import { Button } from '../ui/button.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { CsvLink } from './csv-link.tsx'
import './timeline.css'

type Page = Outputs['timeline']['list']
type Props = { kind: TimelineKind; code: string }

/** Everything that happened to a record and to what hangs on it, newest first, page by page. */
export function Timeline({ kind, code }: Props) {
  const partnership = usePartnership()
  const [marks, setMarks] = useState<readonly string[]>([])
  const after = marks.at(-1)
  const procedures = useProcedures()
  const client = useQueryClient()
  const moment = useMoment()
  const whole = useWholeList<Page>({
    key: ['timeline', partnership, kind, code, moment],
    page: (last) =>
      last !== null && last.next === null
        ? null
        : client.fetchQuery(
            procedures.timeline.list.queryOptions({
              ...{ kind, code },
              ...(last === null || last.next === null ? {} : { after: last.next }),
              ...moment,
            }),
          ),
  })
  const timeline = useQuery(
    procedures.timeline.list.queryOptions(
      { kind, code, ...(after === undefined ? {} : { after }), ...moment },
      { placeholderData: keepPreviousData },
    ),
  )
  return (
    <section aria-labelledby={`timeline-${code}`} className="timeline">
      <div className="section-head">
        <h2 id={`timeline-${code}`}>Timeline</h2>
        <CsvLink href={exportAddress('timeline', partnership, { kind, code })} />
      </div>
      <QueryStates part query={timeline} skeleton={<PageSkeleton rows={5} rowHeight="3rem" />}>
        {({ entries, next }) => (
          <>
            {entries.length === 0 ? (
              <p className="quiet">Nothing has happened yet that is told here.</p>
            ) : (
              <ol className="timeline-list">
                {(whole?.flatMap((page) => page.entries) ?? entries).map((entry) => (
                  <TimelineEntry key={entry.id} entry={entry} code={code} />
                ))}
              </ol>
            )}
            {next !== null && whole === null && (
              <p className="only-print">
                Printed is a part of the timeline: “Print” on the page prints all of it.
              </p>
            )}
            {(marks.length > 0 || next !== null) && (
              <div className="button-row timeline-pages">
                <Button
                  look="quiet"
                  disabled={marks.length === 0}
                  onClick={() => setMarks(marks.slice(0, -1))}
                >
                  Newer
                </Button>
                <Button
                  look="quiet"
                  disabled={next === null}
                  onClick={() => setMarks(next === null ? marks : [...marks, next])}
                >
                  Earlier
                </Button>
              </div>
            )}
          </>
        )}
      </QueryStates>
    </section>
  )
}

/** One thing that happened: when, what, why, by whom. */
export function TimelineEntry({ entry, code }: { entry: Page['entries'][number]; code: string }) {
  const partnership = usePartnership()
  const { at, what, sentence, who, deputyFor, onBehalf, reason, indicatorCode } = entry
  const as = [deputyFor === null ? null : `as deputy for ${deputyFor}`, onBehalf ? 'on behalf' : null]
  const by = [who ?? 'Not recorded who', ...as.filter((part) => part !== null)].join(', ')
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
        <span className="quiet small">{by}</span>
      </div>
    </li>
  )
}
