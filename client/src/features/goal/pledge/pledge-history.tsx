import { actWord } from '@roundtable/shared/act/acts.ts'
import { dayOf } from '../../../base/format.ts'
import type { Pledge } from './measures.ts'

/** How an agency's pledge to a goal came to be what it is, newest first. */
export function PledgeHistory({ pledge }: { pledge: Pledge }) {
  const { steps, agencyName } = pledge
  if (steps.length < 2 && steps.every(({ reason }) => reason === null)) return null
  return (
    <details className="pledge-history">
      <summary>
        History<span className="unseen"> of the pledge of {agencyName}</span>
      </summary>
      <ol>
        {steps.map(({ act, at, by, wording, meeting, reason }, step) => (
          <li key={`${at} ${step}`}>
            <span className="least">{dayOf(at)}</span> {actWord(act)}
            {by !== null && <> by {by}</>}
            {meeting !== null && meeting !== '' && <>, {meeting}</>}
            {reason !== null && <>: {reason}</>}
            {wording !== '' && act !== 'pledge.ended' && <div className="quiet">“{wording}”</div>}
          </li>
        ))}
      </ol>
    </details>
  )
}
