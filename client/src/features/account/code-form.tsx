import { problemsOfCode } from '@roundtable/shared/member/invitation-code.ts'
import { type AccountRefused, type Invitation, openInvitation } from '../../base/account.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form/form.tsx'

type Opened = { code: string; invitation: Invitation }
type Props = { token: string; onOpened: (opened: Opened) => void }

/** The code that a second keeper handed over: with the link it opens the invitation. */
export function CodeForm({ token, onOpened }: Props) {
  const open = useAct<{ token: string; code: string }, Invitation, AccountRefused>(
    { mutationFn: openInvitation },
    { onDone: (invitation, { code }) => onOpened({ code, invitation }) },
  )
  const form = useForm({
    name: 'code',
    labels: { code: 'Code' },
    of: token,
    text: () => ({ code: '' }),
    read: ({ code }) => ({ input: { token, code }, problems: problemsOfCode({ code }) }),
    act: open,
  })
  return (
    <Form form={form} confirm="Go on">
      <TextField
        {...form.field('code')}
        hint="Twelve letters and digits, such as K7QX-4M2P-9DBR."
        autoComplete="one-time-code"
      />
    </Form>
  )
}
