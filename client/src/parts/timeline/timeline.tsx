import type { TimelineKind } from '@roundtable/shared/timeline/timeline-filter.ts'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useMoment } from '../../base/as-at.ts'
import { exportAddress } from '../../base/paths.ts'
import { useWholeList } from '../../base/print/use-whole-list.ts'
import { type Outputs, usePartnership, useProcedures } from '../../base/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { QueryStates } from '../../ui/query-states.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { CsvLink } from '../csv-link.tsx'
import { TimelineEntries } from './timeline-entries.tsx'
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
              <TimelineEntries entries={whole?.flatMap((page) => page.entries) ?? entries} code={code} />
            )}
            {next !== null && whole === null && (
              <p className="only-print">
                Printed is a part of the timeline: “Print” on the page prints all of it.
              </p>
            )}
            {whole !== null && whole.at(-1)?.next != null && (
              <p className="only-print">Printed is the latest part of the timeline: the CSV has all of it.</p>
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
