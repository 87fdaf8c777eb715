import { problemsOfNewPassword } from '@roundtable/shared/account/password-form.ts'
import { acceptInvitation, type Invitation } from '../../base/account.ts'
import { useForm } from '../../base/use-form.ts'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { NewPasswordFields } from '../../ui/new-password-fields.tsx'
import { useEnter } from './use-enter.ts'

type Props = { token: string; code: string | null; invitation: Invitation; onAccepted: () => void }

export function InvitationForm({ token, code, invitation, onAccepted }: Props) {
  const form = useForm({
    name: 'invitation',
    labels: { password: 'Choose a password', again: 'The same password again' },
    of: token,
    text: () => ({ password: '', again: '' }),
    read: (texts) => ({
      input: { token, code, password: texts.password },
      problems: problemsOfNewPassword(texts),
    }),
    act: useEnter(acceptInvitation, onAccepted),
  })
  return (
    <Form form={form} confirm="Take your seat">
      <TextField
        id="invitation-email"
        label="E-mail address"
        type="email"
        autoComplete="username"
        readOnly
        value={invitation.email}
      />
      <NewPasswordFields password={form.field('password')} again={form.field('again')} />
    </Form>
  )
}
