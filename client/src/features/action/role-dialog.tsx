import { problemsOfBulkChange } from '@roundtable/shared/action/action-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextArea, TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { ActionView } from './action-words.ts'

type Props = { action: ActionView; onClose: () => void; onDone: (sentence: string) => void }

const unsent = unsentForms<'title' | 'reason', ActionView>()

/** The lead of an agency says which of its roles has it to do; all else is for whoever set it. */
export function RoleDialog({ action, onClose, onDone }: Props) {
  const form = useForm({
    name: 'role',
    labels: { title: 'Named role that does it', reason: 'Why it changes' },
    of: action,
    text: ({ title }) => ({ title, reason: '' }),
    read: (words, { id, version }) => {
      const input = { actions: [{ id, version }], agencyCode: '', dueOn: '', ...words }
      return { input, problems: problemsOfBulkChange(input) }
    },
    act: useAct(useProcedures().action.changeSeveral.mutationOptions(), {
      onDone: () => onDone('Another role has it to do.'),
    }),
    unsent: { forms: unsent, about: action.id },
  })
  return (
    <FormDialog
      title={`Action ${action.number}: another role`}
      form={form}
      confirm="Change it"
      onClose={onClose}
    >
      <TextField {...form.field('title')} hint="A post, not a person: it stays when people change." />
      <TextArea {...form.field('reason')} hint="Kept in the history beside your name." />
    </FormDialog>
  )
}
