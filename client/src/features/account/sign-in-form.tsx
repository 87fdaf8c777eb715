import { problemsOfSignIn } from '@roundtable/shared/account/password-form.ts'
import { signIn } from '../../base/account.ts'
import { useForm } from '../../base/use-form.ts'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useEnter } from './use-enter.ts'

export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const form = useForm({
    name: 'sign-in',
    labels: { email: 'E-mail address', password: 'Password' },
    of: null,
    text: () => ({ email: '', password: '' }),
    read: (texts) => ({
      input: { email: texts.email.trim(), password: texts.password },
      problems: problemsOfSignIn(texts),
    }),
    act: useEnter(signIn, onSignedIn),
  })
  return (
    <Form form={form} confirm="Sign in">
      <TextField {...form.field('email')} type="email" autoComplete="username" />
      <TextField {...form.field('password')} type="password" autoComplete="current-password" />
    </Form>
  )
}
