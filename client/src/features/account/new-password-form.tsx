import { problemsOfNewPassword } from '@roundtable/shared/account/password-form.ts'
import { problemsOfCode } from '@roundtable/shared/member/invitation-code.ts'
import { changeAccount } from '../../base/account.ts'
import { useForm } from '../../base/use-form.ts'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { NewPasswordFields } from '../../ui/new-password-fields.tsx'
import { useEnter } from './use-enter.ts'

type Props = { token: string; needsCode: boolean; onDone: () => void }

/** Another password by a link that came by mail, or with the code of a second keeper. */
export function NewPasswordForm({ token, needsCode, onDone }: Props) {
  const form = useForm({
    name: 'new-password',
    labels: { code: 'Code', password: 'Choose a password', again: 'The same password again' },
    of: token,
    text: () => ({ code: '', password: '', again: '' }),
    read: ({ code, password, again }) => ({
      input: { token, password, ...(needsCode ? { code } : {}) },
      problems: [
        ...(needsCode ? problemsOfCode({ code }) : []),
        ...problemsOfNewPassword({ password, again }),
      ],
    }),
    act: useEnter(changeAccount, onDone),
  })
  return (
    <Form form={form} confirm="Set this password">
      {needsCode && (
        <TextField
          {...form.field('code')}
          hint="Twelve letters and digits, handed over by the second keeper."
          autoComplete="one-time-code"
        />
      )}
      <NewPasswordFields password={form.field('password')} again={form.field('again')} />
    </Form>
  )
}
