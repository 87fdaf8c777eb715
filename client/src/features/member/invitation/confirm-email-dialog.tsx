import { problemsOfConfirming } from '@roundtable/shared/member/seat-form.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { StepDialog } from '../../../parts/step-dialog.tsx'
import type { Seat } from '../seat/seat.ts'

type Props = { seat: Seat; onClose: () => void; onDone: (sentence: string) => void }

/** Where no mail goes out, two keepers say that an address is the person’s. */
export function ConfirmEmailDialog({ seat, onClose, onDone }: Props) {
  const confirm = useAct(useProcedures().member.confirmEmail.mutationOptions(), {
    onDone: ({ isDone }) =>
      onDone(
        isDone
          ? `${seat.name} signs in with the new address from now on.`
          : `The new address of ${seat.name} waits for a second keeper.`,
      ),
  })
  return (
    <StepDialog
      title={`The new address of ${seat.name}`}
      confirm="Confirm it"
      label="How you know it is theirs"
      of={seat}
      about={`${seat.id} email`}
      read={({ reason }, { id, version }) => ({ id, version, reason })}
      problems={problemsOfConfirming}
      act={confirm}
      askMeeting={false}
      onClose={onClose}
    >
      <p>
        {seat.name} asks to sign in with <strong>{seat.emailToConfirm}</strong> instead of {seat.email}. No
        mail goes out here, so two keepers confirm it: ask them, in person or on a number you know.
      </p>
    </StepDialog>
  )
}
