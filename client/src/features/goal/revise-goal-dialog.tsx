import {
  curveFields,
  curveWord,
  type GoalField,
  longestOfGoal,
  problemsOfGoal,
} from '@roundtable/shared/goal/goal-form.ts'
import { formatMoment } from '../../base/format.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { CountedArea } from '../../ui/form/counted-area.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'

type Goal = Outputs['goal']['get']
type Props = { goal: Goal; onClose: () => void }

const unsent = unsentForms<GoalField, Goal>()

const labels = {
  wording: 'The goal',
  childWording: 'As a child would say it',
  why: 'Why this goal',
  populationOutcome: 'What would be different for children',
  story: 'The story so far',
  ...curveWord,
  weights: 'Roll-up: weights of its figures (may stay empty)',
  reason: 'Why it changes now',
}

/** A new version; when somebody was faster, what stands is shown beside what was typed. */
export function ReviseGoalDialog({ goal, onClose }: Props) {
  const form = useForm({
    name: 'goal',
    labels,
    of: goal,
    text: ({ wording, childWording, why, populationOutcome, story, factors, works, plan, weights }) => ({
      wording,
      childWording,
      why,
      populationOutcome,
      story,
      factors,
      works,
      plan,
      weights,
      reason: '',
    }),
    read: (text, { code, version }) => ({
      input: { code, version, ...text },
      problems: problemsOfGoal(text),
    }),
    act: useAct(useProcedures().goal.revise.mutationOptions(), { onDone: onClose }),
    unsent: { forms: unsent, about: goal.code },
  })
  return (
    <FormDialog
      title="Revise this goal"
      form={form}
      confirm="Save this version"
      cancel="Keep it as it is"
      stands={
        <p>
          {goal.recordedBy ?? 'Somebody'} saved another version on {formatMoment(goal.recordedAt)}.
        </p>
      }
      onClose={onClose}
      wide
    >
      <CountedArea
        {...form.field('wording')}
        hint={`In plain words, ${longestOfGoal.wording} characters or fewer.`}
        most={longestOfGoal.wording}
        rows={2}
      />
      <CountedArea {...form.field('childWording')} most={longestOfGoal.childWording} rows={2} />
      <CountedArea {...form.field('why')} most={longestOfGoal.why} rows={3} />
      <CountedArea {...form.field('populationOutcome')} most={longestOfGoal.populationOutcome} rows={2} />
      <CountedArea {...form.field('story')} most={longestOfGoal.story} rows={5} />
      {curveFields.map((field) => (
        <CountedArea key={field} {...form.field(field)} most={longestOfGoal[field]} rows={4} />
      ))}
      <CountedArea
        {...form.field('weights')}
        hint="One figure a line, its code and a weight from 1 to 100, such as CL01 2. It says how much of the weight is on target, beside its parts; while this is empty there is none."
        most={longestOfGoal.weights}
        rows={3}
      />
      <CountedArea
        {...form.field('reason')}
        hint="Kept in the history beside your name."
        most={longestOfGoal.reason}
        rows={2}
      />
    </FormDialog>
  )
}
