import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { listPersonas } from '../account.ts'
import { AccountFrame } from '../features/account/account-frame.tsx'
import { SignInForm } from '../features/account/sign-in-form.tsx'
import { paths, safeReturnAddress } from '../paths.ts'
import { PageHeader } from '../ui/page-header.tsx'
import { useViewState } from '../view-state.ts'

export function SignInPage() {
  const [state] = useViewState()
  const navigate = useNavigate()
  const [hasProblems, setHasProblems] = useState(false)
  const from = safeReturnAddress(state.from)
  const personas = useQuery({ queryKey: ['personas'], queryFn: listPersonas, retry: false })
  return (
    <AccountFrame>
      <PageHeader
        title="Sign in"
        hasProblems={hasProblems}
        lead={from === null ? undefined : 'Then you are taken back to the page you asked for.'}
      />
      {personas.data !== undefined && personas.data.length > 0 && (
        <p className="demo-hint">
          This is a demonstration. <a href={paths.demo}>Choose whose seat to sit in</a>; no password is
          needed.
        </p>
      )}
      <SignInForm
        onProblems={setHasProblems}
        onSignedIn={() => void navigate({ href: from ?? paths.home, replace: true })}
      />
      <p className="quiet small account-note">
        No account? People are invited by their partnership manager. Lost your password? They can invite you
        again.
      </p>
    </AccountFrame>
  )
}
