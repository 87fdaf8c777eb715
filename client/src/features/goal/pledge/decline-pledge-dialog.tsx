import { problemsOfDeclining } from '@roundtable/shared/goal/pledge-form.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { StepDialog } from '../../../parts/step-dialog.tsx'
import type { Goal, Pledge } from './measures.ts'

type Props = { goal: Goal; pledge: Pledge; onClose: () => void }

/** An agency makes no pledge to a goal, and says why. */
export function DeclinePledgeDialog({ goal, pledge, onClose }: Props) {
  const { agencyCode, agencyName, signedAt } = pledge
  return (
    <StepDialog
      title={`No pledge of ${agencyName}`}
      confirm="Decline"
      of={pledge}
      about={`${goal.code} ${agencyCode}`}
      read={(words, { id: pledgeId, version }) => ({
        ...{ goalCode: goal.code, agencyCode, pledgeId, version },
        ...words,
      })}
      problems={problemsOfDeclining}
      label="Why not"
      act={useAct(useProcedures().goal.declinePledge.mutationOptions(), { onDone: onClose })}
      onClose={onClose}
    >
      <p>
        {signedAt === null || pledge.state !== 'signed'
          ? 'The board is told, with your reason. A pledge can still be signed later.'
          : 'What was signed stays in the history. The board is told, with your reason.'}
      </p>
    </StepDialog>
  )
}
