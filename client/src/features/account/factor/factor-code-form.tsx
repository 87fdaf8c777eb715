import { problemsOfSecondFactor } from '@roundtable/shared/account/account-form.ts'
import {
  type AccountRefused,
  type AfterPassword,
  type Connecting,
  signInWithFactor,
} from '../../../base/account.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useEntered } from '../use-enter.ts'

type Props = { challenge: string; onSignedIn: () => void; onConnecting: (connecting: Connecting) => void }

/** The second step of signing in, for who has a second factor. */
export function FactorCodeForm({ challenge, onSignedIn, onConnecting }: Props) {
  const enter = useEntered(onSignedIn)
  const form = useForm({
    name: 'factor',
    labels: { code: 'Code of your app' },
    of: challenge,
    text: () => ({ code: '' }),
    read: ({ code }) => ({ input: { challenge, code }, problems: problemsOfSecondFactor({ code }) }),
    act: useAct<{ challenge: string; code: string }, AfterPassword, AccountRefused>(
      { mutationFn: signInWithFactor },
      {
        onDone: (after) =>
          after !== null && 'connecting' in after ? onConnecting(after.connecting) : enter(),
      },
    ),
  })
  return (
    <Form form={form} confirm="Sign in">
      <TextField
        {...form.field('code')}
        hint="Six digits. Without your phone, one of your recovery codes."
        autoComplete="one-time-code"
      />
    </Form>
  )
}
