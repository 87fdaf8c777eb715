import { problemsOfSharingEnd } from '@roundtable/shared/sharing/sharing-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'
import type { SharingAgency } from './record-dialog.tsx'

type Props = {
  agency: SharingAgency
  agreement: SharingAgency['agreements'][number]
  onClose: () => void
  onDone: (sentence: string) => void
}

/** An agreement ends before its last day. */
export function EndSharingDialog({ agency, agreement, onClose, onDone }: Props) {
  return (
    <StepDialog
      title={`End the sharing agreement of ${agency.name}`}
      confirm="End it"
      danger
      of={agreement}
      about={`${agreement.id} end`}
      read={({ reason }, { id, version }) => ({ id, version, reason })}
      problems={problemsOfSharingEnd}
      act={useAct(useProcedures().sharing.end.mutationOptions(), {
        onDone: () => onDone(`The sharing agreement of ${agency.name} is ended.`),
      })}
      askMeeting={false}
      onClose={onClose}
    >
      <p>
        From now on the people of {agency.name} read figures with small counts hidden, unless another
        agreement runs.
      </p>
    </StepDialog>
  )
}
