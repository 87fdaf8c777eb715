import { useQuery } from '@tanstack/react-query'
import { counted, dayOf } from '../../base/format.ts'
import { exportAddress } from '../../base/paths.ts'
import { type Outputs, usePartnership, useProcedures } from '../../base/trpc.ts'
import { CsvLink } from '../../parts/csv-link.tsx'
import { RecordLink } from '../../parts/record-link.tsx'
import { EmptyState, QueryStates } from '../../ui/query-states.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'

type Waiting = Outputs['me']['waiting']

const shownAtMost = 100

/** What I am waited for with, of every noun, oldest first. */
export function WaitingList() {
  const waiting = useQuery(useProcedures().me.waiting.queryOptions())
  return (
    <QueryStates query={waiting} skeleton={<PageSkeleton rows={4} />} part>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title="Nothing waits for you">
            Returns to enter or approve, targets and due days to agree and pledges to sign are listed here.
          </EmptyState>
        ) : (
          <Items items={items} />
        )
      }
    </QueryStates>
  )
}

function Items({ items }: Waiting) {
  const partnership = usePartnership()
  const said = `${counted(items.length, 'thing')} ${items.length === 1 ? 'waits' : 'wait'} for you, oldest first`
  return (
    <section aria-labelledby="waiting-title">
      <div className="waiting-head">
        <h2 id="waiting-title">{said}</h2>
        <CsvLink href={exportAddress('waiting', partnership, {})} />
      </div>
      {items.length > shownAtMost && (
        <p className="quiet">The first {shownAtMost} are shown; the file holds them all.</p>
      )}
      <ul className="notice-list" aria-label={said}>
        {items.slice(0, shownAtMost).map((item) => (
          <li key={item.id}>
            <div>
              <p className="notice-kind">
                <span className="tag tag-waiting">{item.what}</span>
                {item.since !== null && <span className="quiet">since {dayOf(item.since)}</span>}
              </p>
              <p className="waiting-sentence">
                <RecordLink of={item}>{item.sentence}</RecordLink>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
