import { problemsOfGoalStep } from '@roundtable/shared/goal/goal-form.ts'
import { type Inputs, useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'

export type GoalStep = Inputs['goal']['step']['deed']
type Goal = { code: string; steps: number; wording: string }
type Props = { goal: Goal; deed: GoalStep; onClose: () => void; onDone: (sentence: string) => void }

const words: Readonly<Record<GoalStep, { title: string; confirm: string; means: string; done: string }>> = {
  decline: {
    title: 'Decline',
    confirm: 'Decline',
    means: 'It stays readable among what was declined, and can be proposed again.',
    done: 'is declined',
  },
  'propose-again': {
    title: 'Propose again',
    confirm: 'Propose again',
    means: 'It goes to the board as it is worded.',
    done: 'is proposed again',
  },
  achieved: {
    title: 'End as achieved',
    confirm: 'It is achieved',
    means: 'It leaves the scorecard; its indicators and their history stay, and it can be restored.',
    done: 'is achieved',
  },
  'not-achieved': {
    title: 'End without being achieved',
    confirm: 'End it',
    means: 'It leaves the scorecard; its indicators and their history stay, and it can be restored.',
    done: 'ended without being achieved',
  },
  withdrawn: {
    title: 'Withdraw',
    confirm: 'Withdraw',
    means: 'It leaves the scorecard; its indicators and their history stay, and it can be restored.',
    done: 'is withdrawn',
  },
  restore: {
    title: 'Restore',
    confirm: 'Restore',
    means: 'It stands among the goals again, as it was agreed.',
    done: 'is restored',
  },
}

export function StepGoalDialog({ goal, deed, onClose, onDone }: Props) {
  const { title, confirm, means, done } = words[deed]
  const act = useAct(useProcedures().goal.step.mutationOptions(), {
    onDone: () => onDone(`Goal ${goal.code} ${done}.`),
  })
  return (
    <StepDialog
      title={`${title}: ${goal.code}`}
      confirm={confirm}
      danger={deed === 'withdrawn' || deed === 'not-achieved'}
      of={goal}
      about={`${goal.code} ${deed}`}
      read={({ reason, meeting }, { code, steps }) => ({ code, steps, deed, reason, meeting })}
      problems={problemsOfGoalStep}
      act={act}
      onClose={onClose}
    >
      <p>
        “{goal.wording}” {means}
      </p>
    </StepDialog>
  )
}
