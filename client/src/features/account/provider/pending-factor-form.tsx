import { problemsOfSecondFactor } from '@roundtable/shared/account/account-form.ts'
import type { AccountRefused } from '../../../base/account.ts'
import { signInWithPendingFactor } from '../../../base/sign-in/single-sign-on.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { TextField } from '../../../ui/field.tsx'
import { Form } from '../../../ui/form/form.tsx'

type Props = { onSignedIn: (from: string | null) => void }

/** Roundtable's own second factor, after the provider of an agency that gave none that counts. */
export function PendingFactorForm({ onSignedIn }: Props) {
  const form = useForm({
    name: 'pending-factor',
    labels: { code: 'Code of your app' },
    of: null,
    text: () => ({ code: '' }),
    read: ({ code }) => ({ input: { code }, problems: problemsOfSecondFactor({ code }) }),
    act: useAct<{ code: string }, string | null, AccountRefused>(
      { mutationFn: signInWithPendingFactor },
      { onDone: (from) => onSignedIn(from) },
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
