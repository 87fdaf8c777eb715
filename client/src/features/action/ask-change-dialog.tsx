import { type AskField, problemsOfAsking } from '@roundtable/shared/action/action-form.ts'
import { useState } from 'react'
import { newId } from '../../base/new-id.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { DateField } from '../../ui/date-field.tsx'
import { TextArea } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { ActionView } from './action-words.ts'

type Props = { action: ActionView; onClose: () => void; onDone: (sentence: string) => void }

const unsent = unsentForms<AskField, ActionView>()
const labels: Readonly<Record<AskField, string>> = {
  wording: 'What is to be done',
  dueOn: 'Due on',
  evidenceWanted: 'What will show that it is done',
  impactOn: 'Look at what it changed on (may stay empty)',
  reason: 'Why you ask for it',
}

/** Other words or another day of what one’s own agency has to do: another agency accepts it in one press, or says why not. */
export function AskChangeDialog({ action, onClose, onDone }: Props) {
  const [proposalId] = useState(newId)
  const form = useForm({
    name: 'ask-change',
    labels,
    of: action,
    text: ({ wording, dueOn, evidenceWanted, impactOn }) => ({
      ...{ wording, dueOn, evidenceWanted, impactOn: impactOn ?? '', reason: '' },
    }),
    read: (words, { id, version }) => {
      const asked = { ...words, impactOn: words.impactOn === '' ? null : words.impactOn }
      return { input: { id, version, proposalId, ...asked }, problems: problemsOfAsking(asked) }
    },
    act: useAct(useProcedures().action.askChange.mutationOptions(), {
      onDone: () => onDone('You asked for it: until somebody of another agency answers, it stands as it is.'),
    }),
    unsent: { forms: unsent, about: `${action.id} ask` },
  })
  return (
    <FormDialog
      title={`Ask for a change of action ${action.number}`}
      form={form}
      confirm="Ask for it"
      onClose={onClose}
    >
      <p>
        Somebody of another agency, of the board or who set it, accepts what you write here in one press, or
        says why not. What it says now stays beside it.
      </p>
      <TextArea {...form.field('wording')} />
      <DateField {...form.day('dueOn')} />
      <TextArea {...form.field('evidenceWanted')} />
      <DateField {...form.day('impactOn')} />
      <TextArea {...form.field('reason')} hint="Read by whoever answers, and kept in the history." />
    </FormDialog>
  )
}
