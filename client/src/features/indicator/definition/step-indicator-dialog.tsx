import { problemsOfIndicatorStep } from '@roundtable/shared/indicator/indicator-form.ts'
import type { IndicatorState } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import { useState } from 'react'
import { type Inputs, useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { StepDialog } from '../../../parts/step-dialog.tsx'
import { UndoToast } from '../../../parts/undo-toast.tsx'

export type IndicatorStep = Inputs['indicator']['step']['deed']
type Indicator = { code: string; steps: number; name: string; state: IndicatorState }
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
  decline: {
    title: 'Decline',
    confirm: 'Decline',
    means: 'Who drafted it is told, with the reason; it stays readable, and can be taken up again.',
    done: 'is declined',
  },
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

/** What takes a step back at once; the others are steps of their own. */
const ways: Partial<Record<IndicatorStep, IndicatorStep>> = {
  suspend: 'resume',
  retire: 'restore',
  withdraw: 'draft-again',
}

export function StepIndicatorDialog({ indicator, deed, onClose, onDone }: Props) {
  const [taken, setTaken] = useState<Indicator | null>(null)
  const undo = useAct(useProcedures().indicator.step.mutationOptions(), { onDone: onClose })
  // One that was suspended and is then retired would come back live.
  const way = indicator.state === 'suspended' && taken === null ? undefined : ways[deed]
  const { title, confirm, means, done } = words[deed]
  const act = useAct(useProcedures().indicator.step.mutationOptions(), {
    onDone: () => {
      if (way === undefined) onDone(`${indicator.code} ${done}.`)
      else setTaken(indicator)
    },
  })
  if (taken !== null && way !== undefined) {
    const { code, steps } = taken
    return (
      <UndoToast
        act={undo}
        input={{ code, steps: steps + 1, deed: way, reason: 'Undone at once.', meeting: '' }}
        onClose={onClose}
      >
        {`${code} ${done}.`}
      </UndoToast>
    )
  }
  return (
    <StepDialog
      title={`${title}: ${indicator.name}`}
      confirm={confirm}
      danger={deed === 'retire' || deed === 'withdraw' || deed === 'decline'}
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
