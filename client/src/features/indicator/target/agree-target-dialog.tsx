import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { AgreeDialog } from '../../../parts/agree-dialog.tsx'
import { whoAgreed } from './who-agreed.ts'

type Target = IndicatorView['targets'][number]
type Props = { code: string; target: Target; onClose: () => void; onDone: () => void }

export function AgreeTargetDialog({ code, target, onClose, onDone }: Props) {
  return (
    <AgreeDialog
      title={`Agree ${target.text} from ${target.fromLabel}`}
      of={target}
      about={target.id}
      read={(agreement, { id, version }) => ({ code, targetId: id, version, ...agreement })}
      act={useAct(useProcedures().indicator.agreeTarget.mutationOptions(), { onDone })}
      stands={<p>{whoAgreed(target)}.</p>}
      onClose={onClose}
    >
      <p>
        “{target.rationale}” – proposed by {target.recordedBy ?? 'a member'}. From {target.fromLabel} on every
        figure is judged against it.
      </p>
    </AgreeDialog>
  )
}
