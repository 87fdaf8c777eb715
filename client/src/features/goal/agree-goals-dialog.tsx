import { counted, listed } from '../../base/format.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { AgreeDialog } from '../../parts/agree-dialog.tsx'
import type { GoalDraft } from './goal-draft.ts'

type Props = { goals: readonly GoalDraft[]; onClose: () => void; onDone: (sentence: string) => void }

/** The board agrees one goal or several at a named meeting. */
export function AgreeGoalsDialog({ goals, onClose, onDone }: Props) {
  const codes = goals.map(({ code }) => code)
  return (
    <AgreeDialog
      title={goals.length === 1 ? `Agree ${codes[0]}` : `Agree ${counted(goals.length, 'goal')}`}
      of={goals}
      about={codes.join(' ')}
      read={(agreement, of) => ({ goals: of.map(({ code, steps }) => ({ code, steps })), ...agreement })}
      act={useAct(useProcedures().goal.agree.mutationOptions(), {
        onDone: () => onDone(`Agreed: ${listed(codes)}.`),
      })}
      onClose={onClose}
    >
      <ul className="goal-agreeing">
        {goals.map(({ code, wording }) => (
          <li key={code}>
            <strong>{code}</strong> “{wording}”
          </li>
        ))}
      </ul>
    </AgreeDialog>
  )
}
