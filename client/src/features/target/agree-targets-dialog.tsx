import { counted } from '../../base/format.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { AgreeDialog } from '../../parts/agree-dialog.tsx'

export type Chosen = { code: string; name: string; targetId: string; version: number; text: string }
type Props = { targets: readonly Chosen[]; onClose: () => void; onDone: (sentence: string) => void }

/** The board agrees the chosen targets at one meeting. */
export function AgreeTargetsDialog({ targets, onClose, onDone }: Props) {
  return (
    <AgreeDialog
      title={`Agree ${counted(targets.length, 'target')}`}
      of={targets}
      about="several"
      read={(agreement, of) => ({
        ...agreement,
        targets: of.map(({ code, targetId, version }) => ({ code, targetId, version })),
      })}
      act={useAct(useProcedures().target.agree.mutationOptions(), {
        onDone: () => onDone(`${counted(targets.length, 'target')} agreed.`),
      })}
      onClose={onClose}
    >
      <ul>
        {targets.map(({ targetId, name, code, text }) => (
          <li key={targetId}>
            {name} ({code}): <strong>{text}</strong>
          </li>
        ))}
      </ul>
    </AgreeDialog>
  )
}
