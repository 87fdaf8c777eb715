import { problemsOfAddress } from '@roundtable/shared/account/account-form.ts'
import { useState } from 'react'
import { type AccountRefused, forgotPassword } from '../../base/account.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Message } from '../../ui/message.tsx'

/** The answer is the same whether anybody has the address. */
export function ForgottenForm() {
  const [asked, setAsked] = useState<string | null>(null)
  const form = useForm({
    name: 'forgotten',
    labels: { email: 'E-mail address' },
    of: null,
    text: () => ({ email: '' }),
    read: (texts) => ({ input: { email: texts.email.trim() }, problems: problemsOfAddress(texts) }),
    act: useAct<{ email: string }, void, AccountRefused>(
      { mutationFn: forgotPassword },
      { onDone: (_, { email }) => setAsked(email) },
    ),
  })
  if (asked !== null) {
    return (
      <Message tone="done">
        If somebody signs in with {asked}, a link is on its way there. It works once, for half an hour.
      </Message>
    )
  }
  return (
    <Form form={form} confirm="Send me a link">
      <TextField {...form.field('email')} type="email" autoComplete="username" />
    </Form>
  )
}
