import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { findInvitation, type Invitation } from '../base/account.ts'
import { paths } from '../base/paths.ts'
import { refusalSentence } from '../base/refusal.ts'
import { AcceptSeat } from '../features/account/accept-seat.tsx'
import { AccountFrame } from '../features/account/account-frame.tsx'
import { InvitationCode } from '../features/account/invitation-code.tsx'
import { InvitationForm } from '../features/account/invitation-form.tsx'
import { OutcomeMessage } from '../features/account/provider/outcome-message.tsx'
import { ProviderSeat } from '../features/account/provider/provider-seat.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'

export function InvitationPage() {
  const { token = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  const [opened, setOpened] = useState<{ code: string; invitation: Invitation } | null>(null)
  const goHome = () => void navigate({ to: paths.home, replace: true })
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => findInvitation(token),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <AccountFrame>
      <QueryStates
        query={invitation}
        skeleton={<PageSkeleton rows={3} />}
        refused={(error) => (
          <>
            <PageHeader title="This invitation does not open" />
            <div className="prose">
              <p>{refusalSentence(error)}</p>
              <p>
                An invitation works once, and for a limited time. Ask whoever sent it for a new one, or{' '}
                <a href={paths.signIn}>sign in</a> if you have accepted it already.
              </p>
            </div>
          </>
        )}
      >
        {(invited) =>
          invited.needsCode && opened === null ? (
            <>
              <PageHeader
                title="You have been invited"
                lead={`${invited.partnershipName} has a seat for you. Somebody other than who invited you hands you its code, once they know who you are.`}
              />
              <InvitationCode token={token} onOpened={setOpened} />
            </>
          ) : (
            <Seat
              token={token}
              code={opened?.code ?? null}
              invitation={opened?.invitation ?? invited}
              onAccepted={goHome}
            />
          )
        }
      </QueryStates>
    </AccountFrame>
  )
}

type SeatProps = { token: string; code: string | null; invitation: Invitation; onAccepted: () => void }
function Seat({ invitation, ...opening }: SeatProps) {
  const { name, partnershipName, title, needsPassword, signsInAt } = invitation
  const lead =
    partnershipName === ''
      ? 'You have been invited to Roundtable.'
      : `You have been invited to ${partnershipName}${title === '' ? '' : ` as ${title}`}.`
  return (
    <>
      <PageHeader title={`Welcome${name === '' ? '' : `, ${name}`}`} lead={lead} />
      <OutcomeMessage />
      {signsInAt !== '' ? (
        <ProviderSeat invitation={invitation} {...opening} />
      ) : needsPassword ? (
        <InvitationForm invitation={invitation} {...opening} />
      ) : (
        <AcceptSeat invitation={invitation} {...opening} />
      )}
    </>
  )
}
