import { problemsOfConfirming } from '@roundtable/shared/member/seat-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { StepDialog } from '../../parts/step-dialog.tsx'
import { type Seat, seatSentence } from './seat/seat.ts'

type Props = { seat: Seat; today: string; onClose: () => void; onDone: (sentence: string) => void }

/** The second key of a seat that takes two. */
export function ConfirmSeatDialog({ seat, today, onClose, onDone }: Props) {
  return (
    <StepDialog
      title={`Confirm the seat of ${seat.name}`}
      confirm="Confirm the seat"
      label="How you know who they are"
      of={seat}
      about={`${seat.id} confirm`}
      read={({ reason }, { id, version }) => ({ id, version, reason })}
      problems={problemsOfConfirming}
      act={useAct(useProcedures().member.confirm.mutationOptions(), {
        onDone: () => onDone(`The seat of ${seat.name} is confirmed.`),
      })}
      askMeeting={false}
      stands={<p>{seatSentence(seat, today)}</p>}
      onClose={onClose}
    >
      <p>
        {seat.title}, {seat.agencyName}, as {seat.roleWord.toLowerCase()}; {seat.email}. Somebody else gave
        this seat. Check that it is this person who signs in with this address, by meeting or calling them on
        a number you know. From then on the seat decides too.
      </p>
    </StepDialog>
  )
}
