import type { DecisionView } from '@roundtable/shared/decision/decision.ts'
import { decisionNumber } from '@roundtable/shared/decision/decision-words.ts'
import { withoutQuorumWords } from '@roundtable/shared/room/room-words.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMoment } from '../base/as-at.ts'
import { formatDay, formatMoment } from '../base/format.ts'
import { paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { AboutLinks } from '../features/decision/decision-table.tsx'
import { Message } from '../ui/message.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import '../features/decision/decision.css'

export function DecisionPage() {
  const { reference = '' } = useParams({ strict: false })
  const asked = reference.slice(0, 40)
  const view = useQuery(useProcedures().decision.get.queryOptions({ reference: asked, ...useMoment() }))
  return (
    <QueryStates query={view} skeleton={<PageSkeleton />}>
      {(decision) => <Decision decision={decision} />}
    </QueryStates>
  )
}

/** One decision as it holds, and as it was recorded before. */
function Decision({ decision }: { decision: DecisionView }) {
  const partnership = usePartnership()
  const { number, boardName, meetingNumber, meetingDay, itemTitle, restricted, state, dissent, about } =
    decision
  const name = decisionNumber(number)
  return (
    <>
      <PageHeader
        printed="upright"
        title={`${name} of ${boardName}`}
        crumbs={
          <>
            <Link to={paths.meetings} params={{ partnership }}>
              Meetings
            </Link>{' '}
            <span aria-hidden="true">›</span>{' '}
            <Link to={paths.decisions} params={{ partnership }}>
              Decisions
            </Link>{' '}
            <span aria-hidden="true">›</span> {name}
          </>
        }
        lead={`Decided on ${formatDay(meetingDay)}, on the item “${itemTitle}”.${restricted ? ' The item is restricted.' : ''}`}
      />
      {state === 'without-quorum' && <Message tone="doubt">{withoutQuorumWords(decision)}</Message>}
      <p className="decision-text">{decision.text}</p>
      <dl className="decision-facts">
        <div>
          <dt>Reason</dt>
          <dd>{decision.reason}</dd>
        </div>
        <div>
          <dt>Dissent</dt>
          {dissent.length === 0 ? (
            <dd>None recorded</dd>
          ) : (
            dissent.map(({ name: who, text }) => (
              <dd key={`${who} ${text}`}>
                {who}: {text}
              </dd>
            ))
          )}
        </div>
        <div>
          <dt>Members there</dt>
          <dd>
            {decision.present}, {decision.needed} needed
          </dd>
        </div>
        <div>
          <dt>About</dt>
          <dd>{about.length === 0 ? 'Nothing named' : <AboutLinks about={about} />}</dd>
        </div>
        <div>
          <dt>Recorded</dt>
          <dd>
            {decision.recordedBy}, {formatMoment(decision.takenAt)}.{' '}
            <Link to={paths.meeting} params={{ partnership, number: String(meetingNumber) }}>
              Meeting {meetingNumber}
            </Link>
          </dd>
        </div>
      </dl>
      {decision.before.length > 0 && <Before decision={decision} />}
    </>
  )
}

/** Nothing is replaced: what was recorded before stays, with why it was corrected. */
function Before({ decision: { why, before } }: { decision: DecisionView }) {
  return (
    <section aria-labelledby="before-title">
      <div className="section-head">
        <h2 id="before-title">Recorded before</h2>
      </div>
      {why !== '' && <p>Why it was corrected: {why}</p>}
      <ol>
        {before.map(({ text, reason, dissent, at, by }) => (
          <li key={at}>
            <p>{text}</p>
            <p>Reason: {reason}</p>
            {dissent.map(({ name, text: said }) => (
              <p key={`${name} ${said}`}>
                Dissent, {name}: {said}
              </p>
            ))}
            <p className="second-line">
              {by}, {formatMoment(at)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
