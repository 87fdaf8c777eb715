import { problemsOfIndicatorStep } from '@roundtable/shared/indicator/indicator-form.ts'
import { type Inputs, useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { StepDialog } from '../../../parts/step-dialog.tsx'

export type IndicatorStep = Inputs['indicator']['step']['deed']
type Indicator = { code: string; steps: number; name: string }
type Props = {
  indicator: Indicator
  deed: IndicatorStep
  onClose: () => void
  onDone: (sentence: string) => void
}

const kept = 'Its figures, targets and history stay, and it can be restored.'
const words: Readonly<
  Record<IndicatorStep, { title: string; confirm: string; means: string; done: string }>
> = {
  withdraw: {
    title: 'Withdraw the draft',
    confirm: 'Withdraw it',
    means: 'It stays readable among what was withdrawn, and can be taken up again.',
    done: 'is withdrawn',
  },
  'draft-again': {
    title: 'Take the draft up again',
    confirm: 'Take it up again',
    means: 'It waits for the board as it is written.',
    done: 'is a draft again',
  },
  suspend: {
    title: 'Suspend',
    confirm: 'Suspend it',
    means: 'It stays on the scorecard, and nobody is asked for figures until it is resumed.',
    done: 'is suspended',
  },
  resume: {
    title: 'Resume',
    confirm: 'Resume it',
    means: 'Figures are asked for again from the next return on.',
    done: 'is resumed',
  },
  retire: {
    title: 'Retire',
    confirm: 'Retire it',
    means: `It leaves the scorecard, and nobody is asked for figures. ${kept}`,
    done: 'is retired',
  },
  restore: {
    title: 'Restore',
    confirm: 'Restore it',
    means: 'It stands on the scorecard again, with the figures it had.',
    done: 'is restored',
  },
}
export const indicatorStepWord = (deed: IndicatorStep): string => words[deed].title

export function StepIndicatorDialog({ indicator, deed, onClose, onDone }: Props) {
  const { title, confirm, means, done } = words[deed]
  const act = useAct(useProcedures().indicator.step.mutationOptions(), {
    onDone: () => onDone(`${indicator.code} ${done}.`),
  })
  return (
    <StepDialog
      title={`${title}: ${indicator.name}`}
      confirm={confirm}
      danger={deed === 'retire' || deed === 'withdraw'}
      of={indicator}
      about={`${indicator.code} ${deed}`}
      read={({ reason, meeting }, { code, steps }) => ({ code, steps, deed, reason, meeting })}
      problems={problemsOfIndicatorStep}
      act={act}
      onClose={onClose}
    >
      <p>{means}</p>
    </StepDialog>
  )
}
