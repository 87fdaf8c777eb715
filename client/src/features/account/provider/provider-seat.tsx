import type { Invitation } from '../../../base/account.ts'
import { LeaveButton } from '../leave-button.tsx'
import { ProviderCodeForm } from './provider-code-form.tsx'

type Props = { token: string; code: string | null; invitation: Invitation }

/** For who is invited by an agency that signs its people in: their account there is connected by it. */
export function ProviderSeat({ token, code, invitation: { email, signsInAt } }: Props) {
  return (
    <>
      <p className="account-words">
        The people of {signsInAt} sign in through their agency: sign in there with your own account, that of{' '}
        {email}. You take your seat by that and have no password here.
      </p>
      {code === null ? (
        <ProviderCodeForm starting={{ invitation: token }} needed={false} />
      ) : (
        <LeaveButton starting={{ invitation: token, code }}>Sign in through your agency</LeaveButton>
      )}
    </>
  )
}
