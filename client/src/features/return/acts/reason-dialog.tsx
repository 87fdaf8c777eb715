import { problemsOfReason } from '@roundtable/shared/return/return-form.ts'
import type { ReactNode } from 'react'
import { unsentForms } from '../../../base/unsent-forms.ts'
import type { Act } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { TextArea } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import { returnLead } from '../row/return-words.ts'
import type { Sheet } from '../row/sheet.ts'

type Props = {
  sheet: Sheet
  title: string
  label: string
  hint: string
  confirm: string
  act: Act<{ id: string; version: number; reason: string }, Sheet>
  onClose: () => void
  /** What comes of it. */
  children: ReactNode
}

const unsent = unsentForms<'reason', Sheet>()

/** An act on a return that takes a reason the others will read. */
export function ReasonDialog({ sheet, title, label, hint, confirm, act, onClose, children }: Props) {
  const form = useForm({
    name: 'return',
    labels: { reason: label },
    of: sheet,
    text: () => ({ reason: '' }),
    read: ({ reason }, { id, version }) => ({
      input: { id, version, reason },
      problems: problemsOfReason({ reason }),
    }),
    act,
    unsent: { forms: unsent, about: `${title} ${sheet.id}` },
  })
  return (
    <FormDialog
      title={title}
      form={form}
      confirm={confirm}
      stands={<p>{returnLead(sheet, sheet.entered)}</p>}
      onClose={onClose}
    >
      <p>{children}</p>
      <TextArea {...form.field('reason')} hint={hint} />
    </FormDialog>
  )
}
