import type { FieldProblem } from '@roundtable/shared/base/errors.ts'
import type { ReactNode } from 'react'
import { unsentForms } from '../base/unsent-forms.ts'
import type { Act } from '../base/use-act.ts'
import { useForm } from '../base/use-form.ts'
import { TextArea, TextField } from '../ui/field.tsx'
import { FormDialog } from '../ui/form/form-dialog.tsx'

type Words = { reason: string; meeting: string }

type Props<Of, Input, Answer> = {
  title: string
  /** What it means, before anything is asked. */
  children?: ReactNode
  confirm: string
  danger?: boolean
  /** The record, as it was seen. */
  of: Of
  about: string
  read: (words: Words, of: Of) => Input
  problems: (words: Words) => readonly FieldProblem[]
  act: Pick<Act<Input, Answer>, 'send' | 'isPending'>
  /** Left out where no meeting decides. */
  askMeeting?: boolean
  /** What the reason is called, where it does not say why. */
  label?: string
  stands?: ReactNode
  onClose: () => void
}

const unsent = unsentForms<'reason' | 'meeting', null>()

/** One step in the life of a record, with the reason, and the meeting that decided it where one did. */
export function StepDialog<Of, Input, Answer>(props: Props<Of, Input, Answer>) {
  const { title, children, confirm, danger = false, of, about, read, problems, act, stands, onClose } = props
  const { askMeeting = true, label = 'Why' } = props
  const form = useForm({
    name: 'step',
    labels: { reason: label, meeting: 'At which meeting (if one decided)' },
    of: null,
    text: () => ({ reason: '', meeting: '' }),
    read: (words) => ({ input: read(words, of), problems: problems(words) }),
    act,
    unsent: { forms: unsent, about },
  })
  return (
    <FormDialog
      title={title}
      form={form}
      confirm={confirm}
      look={danger ? 'danger' : 'primary'}
      stands={stands}
      onClose={onClose}
    >
      {children}
      <TextArea {...form.field('reason')} hint="Kept in the history beside your name." rows={3} />
      {askMeeting && <TextField {...form.field('meeting')} />}
    </FormDialog>
  )
}
