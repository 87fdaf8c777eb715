import { type BulkField, problemsOfBulkChange } from '@roundtable/shared/action/action-form.ts'
import { counted } from '../../base/format.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { ActionRow } from './action-words.ts'

type Props = {
  actions: readonly ActionRow[]
  agencies: Outputs['action']['choices']['agencies']
  onClose: () => void
  onDone: (sentence: string) => void
}

const unsent = unsentForms<BulkField, null>()
const labels: Readonly<Record<BulkField, string>> = {
  dueOn: 'Due on',
  agencyCode: 'Agency that does them',
  title: 'Named role that does them',
  reason: 'Why they change',
}

/** One change of several actions, with one reason; what is left empty stays as it is. */
export function ChangeActionsDialog({ actions, agencies, onClose, onDone }: Props) {
  const count = counted(actions.length, 'action')
  const form = useForm({
    name: 'change-actions',
    labels,
    of: null,
    text: () => ({ dueOn: '', agencyCode: '', title: '', reason: '' }),
    read: (words) => ({
      input: { actions: actions.map(({ id, version }) => ({ id, version })), ...words },
      problems: problemsOfBulkChange(words),
    }),
    act: useAct(useProcedures().action.changeSeveral.mutationOptions(), {
      onDone: () => onDone(`${count} changed.`),
    }),
    unsent: { forms: unsent, about: actions.map(({ number }) => number).join(' ') },
  })
  return (
    <FormDialog title={`Change ${count}`} form={form} confirm={`Change ${count}`} onClose={onClose}>
      <p>
        What you leave empty stays as it is: {actions.map(({ number }) => `Action ${number}`).join(', ')}.
      </p>
      <DateField {...form.day('dueOn')} />
      <ChoiceField
        {...form.field('agencyCode')}
        none="As it is"
        choices={agencies.map(({ code, name }) => ({ value: code, word: name }))}
      />
      <TextField {...form.field('title')} />
      <TextArea {...form.field('reason')} hint="Kept in the history of each, beside your name." />
    </FormDialog>
  )
}
