import { agencyPledgeWord } from '@roundtable/shared/pledge/agency-pledge.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dayOf, formatDay } from '../../../base/format.ts'
import { paths } from '../../../base/paths.ts'
import { usePartnership } from '../../../base/trpc.ts'
import { signatureWords } from '../../../parts/signature-words.ts'
import { Button } from '../../../ui/button.tsx'
import { AskPledgeDialog } from './ask-pledge-dialog.tsx'
import { DeclinePledgeDialog } from './decline-pledge-dialog.tsx'
import type { Goal, Pledge } from './measures.ts'
import { PledgeHistory } from './pledge-history.tsx'
import { SignPledgeDialog } from './sign-pledge-dialog.tsx'
import './pledge.css'

type Deed = 'sign' | 'ask' | 'decline'
type Open = { deed: Deed; agencyCode: string }

/** What each agency will do for the goal, where that will be seen and who signed it; what is unsigned is seen to be. */
export function PledgeList({ goal }: { goal: Goal }) {
  const [open, setOpen] = useState<Open | null>(null)
  const pledge = goal.pledges.find(({ agencyCode }) => agencyCode === open?.agencyCode)
  const dialog = { goal, onClose: () => setOpen(null) }
  return (
    <>
      <ul className="pledges">
        {goal.pledges.map((each) => (
          <PledgeItem
            key={each.agencyCode}
            pledge={each}
            onOpen={(deed) => setOpen({ deed, agencyCode: each.agencyCode })}
          />
        ))}
      </ul>
      {pledge !== undefined && open?.deed === 'sign' && <SignPledgeDialog pledge={pledge} {...dialog} />}
      {pledge !== undefined && open?.deed === 'ask' && <AskPledgeDialog pledge={pledge} {...dialog} />}
      {pledge !== undefined && open?.deed === 'decline' && (
        <DeclinePledgeDialog pledge={pledge} {...dialog} />
      )}
    </>
  )
}

function PledgeItem({ pledge, onOpen }: { pledge: Pledge; onOpen: (deed: Deed) => void }) {
  const { state, agencyName, wording, measures, maySign, mayAsk } = pledge
  const partnership = usePartnership()
  const whose = <span className="unseen"> for {agencyName}</span>
  return (
    <li className={`pledge pledge-${state}`}>
      <span className="pledge-agency">
        <span className="pledge-dot" aria-hidden="true" />
        {agencyName}
      </span>
      <div className="pledge-words">
        {wording ?? <span className="quiet">Has not said what it will do.</span>}
        {measures.length > 0 && (
          <p className="least pledge-measures">
            Seen in{' '}
            {measures.map(({ code, name }, at) => (
              <span key={code}>
                {at > 0 && ', '}
                <Link to={paths.indicator} params={{ partnership, code }}>
                  {name}
                </Link>
              </span>
            ))}
          </p>
        )}
        <PledgeHistory pledge={pledge} />
      </div>
      <div className="pledge-signature">
        <Signature pledge={pledge} />
        {(maySign || mayAsk) && (
          <div className="button-row">
            {maySign && (
              <Button onClick={() => onOpen('sign')}>
                {state === 'signed' ? 'Renew' : 'Sign'}
                {whose}
              </Button>
            )}
            {maySign && state !== 'declined' && (
              <Button look="quiet" onClick={() => onOpen('decline')}>
                Decline{whose}
              </Button>
            )}
            {mayAsk && (
              <Button onClick={() => onOpen('ask')}>
                {state === 'unsigned' ? 'Reword' : 'Ask'}
                <span className="unseen"> {agencyName} for a pledge</span>
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  )
}

function Signature({ pledge }: { pledge: Pledge }) {
  const { state, signedBy, signedAt, signedFor, meeting, reviewOn, review, steps } = pledge
  if (state === 'declined') {
    const no = steps.find(({ act }) => act === 'pledge.declined')
    return (
      <>
        <span className="pledge-unsigned-word">Declined</span>
        {no !== undefined && (
          <span className="least">
            {no.by ?? 'Someone who has left'}, {dayOf(no.at)}
          </span>
        )}
        {no?.reason !== undefined && no.reason !== null && <p>{no.reason}</p>}
      </>
    )
  }
  // Signed for another agency it is to be signed at once, whenever its review is.
  const isReviewed = review === 'over' || (review === 'due' && signedFor === null)
  if (state !== 'signed' || signedAt === null) {
    return <span className="pledge-unsigned-word">{agencyPledgeWord(state)}</span>
  }
  return (
    <>
      {signatureWords({ signedBy, signedAt, signedFor })}
      {meeting !== null && meeting !== '' && <>, {meeting}</>}
      {signedFor !== null && (
        <span className="pledge-review">
          {signedFor} is part of {pledge.agencyName} now, which has not signed it itself
        </span>
      )}
      {reviewOn !== null && (
        <span className={isReviewed ? 'pledge-review' : 'least'}>
          {review === 'over' ? 'Review was due on' : isReviewed ? 'Review due on' : 'Review:'}{' '}
          {formatDay(reviewOn)}
        </span>
      )}
    </>
  )
}
