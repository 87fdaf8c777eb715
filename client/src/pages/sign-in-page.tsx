import { useQuery } from '@tanstack/react-query'
import { Link, Navigate, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type AfterPassword, listPersonas } from '../base/account.ts'
import { paths, safeReturnAddress } from '../base/paths.ts'
import { useViewState } from '../base/view-state.ts'
import { AccountFrame } from '../features/account/account-frame.tsx'
import { FactorCode } from '../features/account/factor/factor-code.tsx'
import { PasskeyButton } from '../features/account/passkey/passkey-button.tsx'
import { ConnectAccount } from '../features/account/provider/connect-account.tsx'
import { OutcomeMessage } from '../features/account/provider/outcome-message.tsx'
import { PendingFactorForm } from '../features/account/provider/pending-factor-form.tsx'
import { SignInForm } from '../features/account/sign-in-form.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'

/** Asks for e-mail address and password; a demonstration leads to its people unless a password is wanted. */
export function SignInPage() {
  const [state] = useViewState()
  const navigate = useNavigate()
  const from = safeReturnAddress(state.from)
  const [after, setAfter] = useState<AfterPassword>(null)
  const enter = (to?: string | null) =>
    void navigate({ href: safeReturnAddress(to ?? undefined) ?? from ?? paths.home, replace: true })
  const personas = useQuery({ queryKey: ['personas'], queryFn: listPersonas, retry: false })
  if (personas.isPending) {
    return (
      <AccountFrame>
        <h1 className="unseen">Sign in</h1>
        <PageSkeleton rows={3} />
      </AccountFrame>
    )
  }
  if (personas.data !== undefined && personas.data.length > 0 && state.with === undefined) {
    return <Navigate to={paths.demo} search={{ from: from ?? undefined }} replace />
  }
  return (
    <AccountFrame>
      <PageHeader
        title="Sign in"
        lead={from === null ? undefined : 'Then you are taken back to the page you asked for.'}
      />
      <OutcomeMessage />
      <Step after={after} onNext={setAfter} onSignedIn={enter} />
      {state.with !== 'factor' && <PasskeyButton onSignedIn={enter} />}
      <p className="small account-note">
        <Link to={paths.forgotten}>Forgotten your password?</Link>
      </p>
      <p className="small account-note">
        <Link to={paths.card}>You have a card with a code?</Link>
      </p>
      <p className="quiet small account-note">No account? People are invited by their partnership manager.</p>
    </AccountFrame>
  )
}

type StepProps = {
  after: AfterPassword
  onNext: (after: AfterPassword) => void
  onSignedIn: (to?: string | null) => void
}
/** E-mail and password, then what follows them; or the own second factor after the agency's provider. */
function Step({ after, onNext, onSignedIn }: StepProps) {
  const [state] = useViewState()
  if (state.with === 'factor') return <PendingFactorForm onSignedIn={onSignedIn} />
  if (after === null) {
    const from = safeReturnAddress(state.from)
    return <SignInForm from={from} onSignedIn={onSignedIn} onNext={onNext} />
  }
  if ('connecting' in after) return <ConnectAccount connecting={after.connecting} />
  return (
    <FactorCode
      challenge={after.challenge}
      onSignedIn={onSignedIn}
      onConnecting={(connecting) => onNext({ connecting })}
    />
  )
}
