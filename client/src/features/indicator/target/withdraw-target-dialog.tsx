import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { problemsOfWithdrawal } from '@roundtable/shared/target/target-form.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { StepDialog } from '../../../parts/step-dialog.tsx'

type Target = IndicatorView['targets'][number]
type Props = { code: string; target: Target; onClose: () => void; onDone: () => void }

/** A target is taken out of force, or taken back before it is agreed, with the reason. */
export function WithdrawTargetDialog({ code, target, onClose, onDone }: Props) {
  const act = useAct(useProcedures().indicator.withdrawTarget.mutationOptions(), { onDone })
  const isAgreed = target.state === 'agreed'
  return (
    <StepDialog
      title={`Withdraw ${target.text} from ${target.fromLabel}`}
      confirm="Withdraw it"
      danger={isAgreed}
      of={target}
      about={target.id}
      read={({ reason, meeting }, { id, version }) => ({ code, targetId: id, version, reason, meeting })}
      problems={problemsOfWithdrawal}
      act={act}
      onClose={onClose}
    >
      {isAgreed && (
        <p>
          Figures are judged against the target before it from now on, or against none. It stays in the
          history.
        </p>
      )}
    </StepDialog>
  )
}
