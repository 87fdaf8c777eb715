import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type AccountChange, findAccountChange } from '../base/account.ts'
import { paths } from '../base/paths.ts'
import { refusalSentence } from '../base/refusal.ts'
import { AccountFrame } from '../features/account/account-frame.tsx'
import { ConfirmEmail } from '../features/account/confirm-email.tsx'
import { NewPasswordForm } from '../features/account/new-password-form.tsx'
import { OutcomeMessage } from '../features/account/provider/outcome-message.tsx'
import { ProviderCodeForm } from '../features/account/provider/provider-code-form.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
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
      <OutcomeMessage />
      <QueryStates
        query={change}
        skeleton={<PageSkeleton rows={3} />}
        refused={(error) => (
          <>
            <PageHeader title="This link does not open" />
            <p>{refusalSentence(error)}</p>
          </>
        )}
      >
        {(asked) => <Change token={token} change={asked} onDone={() => setDone(true)} />}
      </QueryStates>
    </AccountFrame>
  )
}

type ChangeProps = { token: string; change: AccountChange; onDone: () => void }
function Change({ token, change: { kind, needsCode, email }, onDone }: ChangeProps) {
  if (kind === 'password') {
    return (
      <>
        <PageHeader title="Choose a new password" lead="You are signed out everywhere by that." />
        <NewPasswordForm token={token} needsCode={needsCode} onDone={onDone} />
      </>
    )
  }
  if (kind === 'identity') {
    return (
      <>
        <PageHeader
          title="Connect your account"
          lead="Sign in through your agency with the account you have there now. It takes the place of the one before, and you are signed out everywhere else."
        />
        <ProviderCodeForm starting={{ change: token }} needed />
      </>
    )
  }
  return (
    <>
      <PageHeader title="Confirm your new address" />
      <ConfirmEmail token={token} email={email} onDone={onDone} />
    </>
  )
}
