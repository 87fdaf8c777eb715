import { problemsOfRestoring } from '@roundtable/shared/member/seat-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'
import { type Seat, seatSentence } from './seat/seat.ts'

type Props = { seat: Seat; today: string; onClose: () => void; onDone: (sentence: string) => void }

/** A seat that ended by mistake comes back. */
export function RestoreSeatDialog({ seat, today, onClose, onDone }: Props) {
  return (
    <StepDialog
      title={`The seat of ${seat.name} comes back`}
      confirm="Let it come back"
      of={seat}
      about={`${seat.id} restore`}
      read={({ reason }, { id, version }) => ({ id, version, reason })}
      problems={problemsOfRestoring}
      act={useAct(useProcedures().member.restore.mutationOptions(), {
        onDone: () => onDone(`${seat.name} has the seat again.`),
      })}
      askMeeting={false}
      stands={<p>{seatSentence(seat, today)}</p>}
      onClose={onClose}
    >
      <p>
        {seat.title}, {seat.agencyName}. What it answered for comes back with it, where nobody has changed
        that since. Deputies are named anew.
      </p>
    </StepDialog>
  )
}
