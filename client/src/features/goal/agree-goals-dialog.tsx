import { problemsOfGoalAgreement } from '@roundtable/shared/goal/goal-form.ts'
import { counted, listed } from '../../base/format.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { GoalDraft } from './goal-draft.ts'

type Props = { goals: readonly GoalDraft[]; onClose: () => void; onDone: (sentence: string) => void }

const unsent = unsentForms<'meeting', readonly GoalDraft[]>()

/** The board agrees one goal or several at a named meeting. */
export function AgreeGoalsDialog({ goals, onClose, onDone }: Props) {
  const codes = goals.map(({ code }) => code)
  const form = useForm({
    name: 'agree-goals',
    labels: { meeting: 'Where it was agreed' },
    of: goals,
    text: () => ({ meeting: '' }),
    read: ({ meeting }, of) => ({
      input: { goals: of.map(({ code, steps }) => ({ code, steps })), meeting },
      problems: problemsOfGoalAgreement({ meeting }),
    }),
    act: useAct(useProcedures().goal.agree.mutationOptions(), {
      onDone: () => onDone(`Agreed: ${listed(codes)}.`),
    }),
    unsent: { forms: unsent, about: codes.join(' ') },
  })
  return (
    <FormDialog
      title={goals.length === 1 ? `Agree ${codes[0]}` : `Agree ${counted(goals.length, 'goal')}`}
      form={form}
      confirm="Agree"
      onClose={onClose}
    >
      <ul className="goal-agreeing">
        {goals.map(({ code, wording }) => (
          <li key={code}>
            <strong>{code}</strong> “{wording}”
          </li>
        ))}
      </ul>
      <TextField
        {...form.field('meeting')}
        hint="The meeting and the item, for example: Board of 14 September 2026, item 4"
      />
    </FormDialog>
  )
}
