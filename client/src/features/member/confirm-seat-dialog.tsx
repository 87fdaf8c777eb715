import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import type { Seat } from './seat/seat.ts'
import { SecondKeyDialog } from './seat/second-key-dialog.tsx'

type Props = { seat: Seat; today: string; onClose: () => void; onDone: (sentence: string) => void }

/** The second key of a seat that takes two. */
export function ConfirmSeatDialog({ seat, today, onClose, onDone }: Props) {
  const confirm = useAct(useProcedures().member.confirm.mutationOptions(), {
    onDone: () => onDone(`The seat of ${seat.name} is confirmed.`),
  })
  return (
    <SecondKeyDialog
      {...{ seat, today, onClose }}
      deed="confirm"
      title={`Confirm the seat of ${seat.name}`}
      confirm="Confirm the seat"
      act={confirm}
    >
      Somebody else gave this seat. Check that it is this person who signs in with this address, by meeting or
      calling them on a number you know. From then on the seat decides too.
    </SecondKeyDialog>
  )
}
