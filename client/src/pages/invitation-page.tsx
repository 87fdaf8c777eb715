import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { findInvitation } from '../base/account.ts'
import { paths } from '../base/paths.ts'
import { AcceptSeat } from '../features/account/accept-seat.tsx'
import { AccountFrame } from '../features/account/account-frame.tsx'
import { InvitationForm } from '../features/account/invitation-form.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'

export function InvitationPage() {
  const { token = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  const goHome = () => void navigate({ to: paths.home, replace: true })
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => findInvitation(token),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <AccountFrame>
      {invitation.isPending && <PageSkeleton rows={3} />}
      {invitation.error !== null && (
        <>
          <PageHeader title="This invitation does not open" />
          <div className="prose">
            <p>{invitation.error.message}</p>
            <p>
              An invitation works once, and for a limited time. Ask whoever sent it for a new one, or{' '}
              <a href={paths.signIn}>sign in</a> if you have accepted it already.
            </p>
          </div>
        </>
      )}
      {invitation.data !== undefined && (
        <>
          <PageHeader
            title={`Welcome${invitation.data.name === '' ? '' : `, ${invitation.data.name}`}`}
            lead={
              invitation.data.partnershipName === ''
                ? 'You have been invited to Roundtable.'
                : `You have been invited to ${invitation.data.partnershipName}${invitation.data.title === '' ? '' : ` as ${invitation.data.title}`}.`
            }
          />
          {invitation.data.needsPassword ? (
            <InvitationForm token={token} invitation={invitation.data} onAccepted={goHome} />
          ) : (
            <AcceptSeat token={token} invitation={invitation.data} onAccepted={goHome} />
          )}
        </>
      )}
    </AccountFrame>
  )
}
