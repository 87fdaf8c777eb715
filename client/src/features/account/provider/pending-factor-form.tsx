import { problemsOfSecondFactor } from '@roundtable/shared/account/account-form.ts'
import type { AccountRefused } from '../../../base/account.ts'
import { signInWithPendingFactor } from '../../../base/sign-in/single-sign-on.ts'
import { useAct } from '../../../base/use-act.ts'
import { CodeForm } from '../code-form.tsx'

type Props = { onSignedIn: (from: string | null) => void }

/** Roundtable's own second factor, after the provider of an agency that gave none that counts. */
export function PendingFactorForm({ onSignedIn }: Props) {
  const act = useAct<{ code: string }, string | null, AccountRefused>(
    { mutationFn: signInWithPendingFactor },
    { onDone: onSignedIn },
  )
  return (
    <CodeForm
      name="pending-factor"
      label="Code of your app"
      hint="Six digits. Without your phone, one of your recovery codes."
      confirm="Sign in"
      of="provider"
      read={(code) => ({ input: { code }, problems: problemsOfSecondFactor({ code }) })}
      act={act}
    />
  )
}
