import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useProcedures } from '../../base/trpc.ts'
import { QueryStates } from '../../ui/query-states.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'

/** What the pack would lack if it were frozen now; it can be frozen all the same. */
export function PackCheck({ meetingId }: { meetingId: string }) {
  const check = useQuery(useProcedures().pack.check.queryOptions({ meetingId }))
  return (
    <QueryStates part query={check} skeleton={<PageSkeleton rows={2} />}>
      {({ findings }) =>
        findings.length === 0 ? (
          <p>Nothing is missing that Roundtable can tell.</p>
        ) : (
          <div className="pack-check">
            <p>
              <strong>What is missing now, and what to look at.</strong> Nothing of it stands in the way of
              freezing.
            </p>
            <ul>
              {findings.map(({ item, sentence }) => (
                <li key={`${item} ${sentence}`}>
                  {item === null ? '' : `Item ${item}: `}
                  {sentence}
                </li>
              ))}
            </ul>
          </div>
        )
      }
    </QueryStates>
  )
}

/** The same before anybody freezes: read once it is opened. */
export function PackCheckLine({ meetingId }: { meetingId: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="unprinted" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>What is missing before the pack is frozen</summary>
      {isOpen && <PackCheck meetingId={meetingId} />}
    </details>
  )
}
