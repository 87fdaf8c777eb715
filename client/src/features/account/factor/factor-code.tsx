import { problemsOfSecondFactor } from '@roundtable/shared/account/account-form.ts'
import {
  type AccountRefused,
  type AfterPassword,
  type Connecting,
  signInWithFactor,
} from '../../../base/account.ts'
import { useAct } from '../../../base/use-act.ts'
import { CodeForm } from '../code-form.tsx'
import { useEntered } from '../use-enter.ts'

type Props = { challenge: string; onSignedIn: () => void; onConnecting: (connecting: Connecting) => void }

/** The second step of signing in, for who has a second factor. */
export function FactorCode({ challenge, onSignedIn, onConnecting }: Props) {
  const enter = useEntered(onSignedIn)
  const act = useAct<{ challenge: string; code: string }, AfterPassword, AccountRefused>(
    { mutationFn: signInWithFactor },
    {
      onDone: (after) => (after !== null && 'connecting' in after ? onConnecting(after.connecting) : enter()),
    },
  )
  return (
    <CodeForm
      name="factor"
      label="Code of your app"
      hint="Six digits. Without your phone, one of your recovery codes."
      confirm="Sign in"
      of={challenge}
      read={(code) => ({ input: { challenge, code }, problems: problemsOfSecondFactor({ code }) })}
      act={act}
    />
  )
}
