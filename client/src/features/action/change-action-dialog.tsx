import { type ChangeField, problemsOfChange } from '@roundtable/shared/action/action-form.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { AgencyChoice } from '../../parts/agency-choice.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { ActionView } from './action-words.ts'

type Props = {
  action: ActionView
  agencies: Outputs['action']['choices']['agencies']
  onClose: () => void
  onDone: (sentence: string) => void
}

const unsent = unsentForms<ChangeField, ActionView>()
const labels: Readonly<Record<ChangeField, string>> = {
  wording: 'What is to be done',
  agencyCode: 'Agency that does it',
  title: 'Named role that does it',
  dueOn: 'Due on',
  evidenceWanted: 'What will show that it is done',
  impactOn: 'Look at what it changed on (may stay empty)',
  reason: 'Why it changes',
}

/** Other words, another day, role or agency; what it said before stays in its history. */
export function ChangeActionDialog({ action, agencies, onClose, onDone }: Props) {
  const refused = action.refusedEnding
  const own = { code: action.agencyCode, name: action.agencyName }
  const choices = agencies.some(({ code }) => code === own.code) ? agencies : [own, ...agencies]
  const form = useForm({
    name: 'change-action',
    labels,
    of: action,
    text: ({ wording, agencyCode, title, dueOn, evidenceWanted, impactOn }) => ({
      ...{ wording, agencyCode, title, dueOn, evidenceWanted, impactOn: impactOn ?? '', reason: '' },
    }),
    read: (words, { id, version }) => {
      const input = { id, version, ...words, impactOn: words.impactOn === '' ? null : words.impactOn }
      return { input, problems: problemsOfChange(input) }
    },
    act: useAct(useProcedures().action.change.mutationOptions(), {
      onDone: () => onDone(`Action ${action.number} changed.`),
    }),
    unsent: { forms: unsent, about: action.id },
  })
  return (
    <FormDialog title={`Change action ${action.number}`} form={form} confirm="Change it" onClose={onClose}>
      {refused === null ? (
        <>
          <TextArea {...form.field('wording')} />
          <AgencyChoice {...form.field('agencyCode')} agencies={choices} />
          <TextField {...form.field('title')} />
          <DateField {...form.day('dueOn')} />
          <TextArea {...form.field('evidenceWanted')} />
          <DateField {...form.day('impactOn')} />
        </>
      ) : (
        <>
          <p>{refused} Another role or an earlier day is yours to say.</p>
          <TextField {...form.field('title')} />
          <DateField {...form.day('dueOn')} max={action.dueOn} />
        </>
      )}
      <TextArea {...form.field('reason')} hint="Kept in the history beside your name." />
    </FormDialog>
  )
}
