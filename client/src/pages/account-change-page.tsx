import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { findAccountChange } from '../base/account.ts'
import { paths } from '../base/paths.ts'
import { AccountFrame } from '../features/account/account-frame.tsx'
import { ConfirmEmail } from '../features/account/confirm-email.tsx'
import { NewPasswordForm } from '../features/account/new-password-form.tsx'
import { OutcomeMessage } from '../features/account/provider/outcome-message.tsx'
import { ProviderCodeForm } from '../features/account/provider/provider-code-form.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'

/** Where the link of a forgotten password, or of another address, leads. */
export function AccountChangePage() {
  const { token = '' } = useParams({ strict: false })
  const [done, setDone] = useState(false)
  const change = useQuery({
    queryKey: ['account change', token],
    queryFn: () => findAccountChange(token),
    retry: false,
    enabled: !done,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (done) {
    return (
      <AccountFrame>
        <PageHeader title="Done" lead="Sign in with it now." />
        <Link to={paths.signIn} search={{ with: 'password' }}>
          Go to sign-in
        </Link>
      </AccountFrame>
    )
  }
  return (
    <AccountFrame>
      {change.isPending && <PageSkeleton rows={3} />}
      {change.error !== null && (
        <>
          <PageHeader title="This link does not open" />
          <p>{change.error.message}</p>
        </>
      )}
      {change.data?.kind === 'password' && (
        <>
          <PageHeader title="Choose a new password" lead="You are signed out everywhere by that." />
          <NewPasswordForm token={token} needsCode={change.data.needsCode} onDone={() => setDone(true)} />
        </>
      )}
      <OutcomeMessage />
      {change.data?.kind === 'identity' && (
        <>
          <PageHeader
            title="Connect your account"
            lead="Sign in through your agency with the account you have there now. It takes the place of the one before, and you are signed out everywhere else."
          />
          <ProviderCodeForm starting={{ change: token }} needed />
        </>
      )}
      {change.data?.kind === 'email' && (
        <>
          <PageHeader title="Confirm your new address" />
          <ConfirmEmail token={token} email={change.data.email} onDone={() => setDone(true)} />
        </>
      )}
    </AccountFrame>
  )
}
