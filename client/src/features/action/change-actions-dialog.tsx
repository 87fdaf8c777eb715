import { type BulkField, problemsOfBulkChange } from '@roundtable/shared/action/action-form.ts'
import { counted, listed } from '../../base/format.ts'
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
  /** Those that were chosen with them and cannot be changed, each with why. */
  left: readonly string[]
  onDone: (changed: Changed) => void
}

export type Changed = Outputs['action']['changeSeveral']
type Field = BulkField | 'others'

const unsent = unsentForms<Field, null>()
const labels: Readonly<Record<Field, string>> = {
  dueOn: 'Due on',
  agencyCode: 'Agency that does them',
  title: 'Named role that does them',
  reason: 'Why they change',
  others: 'Where one of them cannot be changed',
}

/** One change of several actions, with one reason; what is left empty stays as it is. */
export function ChangeActionsDialog({ actions, agencies, left, onClose, onDone }: Props) {
  const count = counted(actions.length, 'action')
  const form = useForm({
    name: 'change-actions',
    labels,
    of: null,
    text: () => ({ dueOn: '', agencyCode: '', title: '', others: '', reason: '' }),
    read: ({ others, ...words }) => ({
      input: {
        ...{ actions: actions.map(({ id, version }) => ({ id, version })), others: others === 'others' },
        ...words,
      },
      problems: problemsOfBulkChange(words),
    }),
    act: useAct(useProcedures().action.changeSeveral.mutationOptions(), {
      onDone,
    }),
    unsent: { forms: unsent, about: actions.map(({ number }) => number).join(' ') },
  })
  return (
    <FormDialog title={`Change ${count}`} form={form} confirm={`Change ${count}`} onClose={onClose}>
      <p>{namesOf(actions)}: what you leave empty stays as it is.</p>
      <DateField {...form.day('dueOn')} />
      <ChoiceField
        {...form.field('agencyCode')}
        none="As it is"
        choices={agencies.map(({ code, name }) => ({ value: code, word: name }))}
      />
      <TextField {...form.field('title')} />
      <TextArea {...form.field('reason')} hint="Kept in the history of each, beside your name." />
      {actions.length > 1 && (
        <ChoiceField
          {...form.field('others')}
          none="Change none of them"
          choices={[{ value: 'others', word: 'Change the others, and name it' }]}
        />
      )}
      {left.length > 0 && (
        <details>
          <summary>{counted(left.length, 'action')} of those that match cannot be changed</summary>
          <ul className="action-file-problems">
            {left.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </FormDialog>
  )
}

const mostNamed = 20

function namesOf(actions: readonly ActionRow[]): string {
  const numbers = actions.map(({ number }) => number).sort((a, b) => a - b)
  const more = numbers.length - mostNamed
  const named = numbers.slice(0, mostNamed).map(String)
  const which = more > 0 ? `${named.join(', ')} and ${more} more` : listed(named)
  return numbers.length === 1 ? `Action ${which}` : `Actions ${which}`
}
