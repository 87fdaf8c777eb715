import { problemsOfGoalStep } from '@roundtable/shared/goal/goal-form.ts'
import { goalEndings, goalStateWord } from '@roundtable/shared/goal/goal-lifecycle.ts'
import { useState } from 'react'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { oneOf } from '../../base/view-state.ts'
import { UndoToast } from '../../parts/undo-toast.tsx'
import { SelectField, TextArea, TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'

type Goal = { code: string; steps: number; wording: string }
type Props = { goal: Goal; onClose: () => void }

const unsent = unsentForms<'ending' | 'reason' | 'meeting', Goal>()

/** A goal ends as the board decided; it and its history stay, and it can be restored. */
export function EndGoalDialog({ goal, onClose }: Props) {
  const [ended, setEnded] = useState<Goal | null>(null)
  const undo = useAct(useProcedures().goal.step.mutationOptions(), { onDone: onClose })
  const form = useForm({
    name: 'end-goal',
    labels: { ending: 'How it ended', reason: 'Why', meeting: 'At which meeting' },
    of: goal,
    text: () => ({ ending: '', reason: '', meeting: '' }),
    read: ({ ending, reason, meeting }, { code, steps }) => {
      const deed = oneOf(ending, goalEndings)
      return {
        input: deed === undefined ? null : { code, steps, deed, reason, meeting },
        problems: [
          ...(deed === undefined ? [{ field: 'ending' as const, sentence: 'Say how it ended.' }] : []),
          ...problemsOfGoalStep({ reason, meeting }),
        ],
      }
    },
    act: useAct(useProcedures().goal.step.mutationOptions(), { onDone: () => setEnded(goal) }),
    unsent: { forms: unsent, about: goal.code },
  })
  if (ended !== null) {
    const { code, steps } = ended
    const input = { code, steps: steps + 1, deed: 'restore' as const, reason: 'Undone at once.', meeting: '' }
    return (
      <UndoToast act={undo} input={input} onClose={onClose}>
        {`Goal ${code} has ended.`}
      </UndoToast>
    )
  }
  return (
    <FormDialog
      title={`End goal ${goal.code}`}
      form={form}
      confirm="End this goal"
      look="danger"
      cancel="Keep it as it is"
      onClose={onClose}
    >
      <p>
        “{goal.wording}” leaves the scorecard. Its pledges, its indicators and their history stay, and it can
        be restored from the page of goals.
      </p>
      <SelectField {...form.field('ending')}>
        <option value="">Choose how it ended</option>
        {goalEndings.map((ending) => (
          <option key={ending} value={ending}>
            {goalStateWord(ending)}
          </option>
        ))}
      </SelectField>
      <TextArea {...form.field('reason')} hint="Kept in the history beside your name." rows={3} />
      <TextField {...form.field('meeting')} />
    </FormDialog>
  )
}
