import { problemsOfSecondFactor } from '@roundtable/shared/account/account-form.ts'
import { signInWithFactor } from '../../../base/account.ts'
import { useForm } from '../../../base/use-form.ts'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useEnter } from '../use-enter.ts'

type Props = { challenge: string; onSignedIn: () => void }

/** The second step of signing in, for who has a second factor. */
export function FactorCodeForm({ challenge, onSignedIn }: Props) {
  const form = useForm({
    name: 'factor',
    labels: { code: 'Code of your app' },
    of: challenge,
    text: () => ({ code: '' }),
    read: ({ code }) => ({ input: { challenge, code }, problems: problemsOfSecondFactor({ code }) }),
    act: useEnter(signInWithFactor, onSignedIn),
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
