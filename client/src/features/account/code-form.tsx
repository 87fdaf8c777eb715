import type { FieldProblem } from '@roundtable/shared/base/errors.ts'
import type { Act } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form/form.tsx'

type Props<Input, Answer> = {
  name: string
  label: string
  hint: string
  confirm: string
  /** What the code belongs to. */
  of: string
  read: (code: string) => { input: Input; problems: readonly FieldProblem[] }
  act: Pick<Act<Input, Answer>, 'send' | 'isPending'>
}

/** One code, handed over or shown by a phone, that lets somebody go on. */
export function CodeForm<Input, Answer>({ name, label, hint, confirm, of, read, act }: Props<Input, Answer>) {
  const form = useForm({
    name,
    labels: { code: label },
    of,
    text: () => ({ code: '' }),
    read: ({ code }) => read(code),
    act,
  })
  return (
    <Form form={form} confirm={confirm}>
      <TextField {...form.field('code')} hint={hint} autoComplete="one-time-code" />
    </Form>
  )
}
