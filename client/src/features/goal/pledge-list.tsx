import { agencyPledge, agencyPledgeWord } from '@roundtable/shared/pledge/agency-pledge.ts'
import { useState } from 'react'
import { dayOf, formatDay } from '../../base/format.ts'
import type { Outputs } from '../../base/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { SignPledgeDialog } from './sign-pledge-dialog.tsx'

type Goal = Outputs['goal']['get']
type Pledge = Goal['pledges'][number]

/** What each agency will do for the goal, and by whom it is signed; what is unsigned is seen to be. */
export function PledgeList({ goal }: { goal: Goal }) {
  const [signing, setSigning] = useState<string | null>(null)
  const pledge = goal.pledges.find(({ agencyCode }) => agencyCode === signing)
  return (
    <>
      <ul>
        {goal.pledges.map((each) => (
          <PledgeItem key={each.agencyCode} pledge={each} onSign={() => setSigning(each.agencyCode)} />
        ))}
      </ul>
      {pledge !== undefined && (
        <SignPledgeDialog goalCode={goal.code} pledge={pledge} onClose={() => setSigning(null)} />
      )}
    </>
  )
}

function PledgeItem({ pledge, onSign }: { pledge: Pledge; onSign: () => void }) {
  const { signedBy, signedAt, meeting, reviewOn } = pledge
  const made = pledge.id === null ? null : pledge
  return (
    <li className={signedAt === null ? 'pledge pledge-bare' : 'pledge'}>
      <span className="pledge-agency">
        <span className="pledge-dot" aria-hidden="true" />
        {pledge.agencyName}
      </span>
      <span>{pledge.wording ?? <span className="quiet">Has not said yet what it will do.</span>}</span>
      <span className="pledge-signature">
        {signedAt === null ? (
          <span className="pledge-unsigned-word">{agencyPledgeWord(agencyPledge(made))}</span>
        ) : (
          <>
            Signed by {signedBy ?? 'someone who has left'} on {dayOf(signedAt)}
            {meeting !== null && meeting !== '' && <>, {meeting}</>}
          </>
        )}
        {reviewOn !== null && <span className="least"> Review: {formatDay(reviewOn)}</span>}
        {pledge.maySign && (
          <div>
            <Button onClick={onSign}>
              {signedAt === null ? 'Sign' : 'Renew'}
              <span className="unseen"> for {pledge.agencyName}</span>
            </Button>
          </div>
        )}
      </span>
    </li>
  )
}
