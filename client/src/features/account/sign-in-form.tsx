import { problemsOfSignIn } from '@roundtable/shared/account/password-form.ts'
import { type AccountRefused, signIn } from '../../base/account.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useEntered } from './use-enter.ts'

type Props = { onSignedIn: () => void; onChallenge: (challenge: string) => void }

export function SignInForm({ onSignedIn, onChallenge }: Props) {
  const enter = useEntered(onSignedIn)
  const form = useForm({
    name: 'sign-in',
    labels: { email: 'E-mail address', password: 'Password' },
    of: null,
    text: () => ({ email: '', password: '' }),
    read: (texts) => ({
      input: { email: texts.email.trim(), password: texts.password },
      problems: problemsOfSignIn(texts),
    }),
    act: useAct<{ email: string; password: string }, string | null, AccountRefused>(
      { mutationFn: signIn },
      { onDone: (challenge) => (challenge === null ? enter() : onChallenge(challenge)) },
    ),
  })
  return (
    <Form form={form} confirm="Sign in">
      <TextField {...form.field('email')} type="email" autoComplete="username" />
      <TextField {...form.field('password')} type="password" autoComplete="current-password" />
    </Form>
  )
}
