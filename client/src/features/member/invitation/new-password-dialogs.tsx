import { problemsOfConfirming } from '@roundtable/shared/member/seat-form.ts'
import { formatMoment } from '../../../base/format.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { StepDialog } from '../../../parts/step-dialog.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import type { Seat } from '../seat/seat.ts'
import { SecretField } from './secret-field.tsx'

type Props = { seat: Seat; onClose: () => void; onDone: (sentence: string) => void }

const read = ({ reason }: { reason: string }, { id, version }: Seat) => ({ id, version, reason })

/** Where no mail goes out: one keeper gives the link for a new password, another its code. */
export function OfferPasswordDialog({ seat, onClose, onDone }: Props) {
  const offer = useAct(useProcedures().member.offerPassword.mutationOptions())
  const title = seat.signsInElsewhere
    ? `Connect another account for ${seat.name}`
    : `A new password for ${seat.name}`
  if (offer.answer !== undefined) {
    const done = () => onDone(`${seat.name} needs the code of a second keeper beside the link.`)
    return (
      <Dialog title={title} onClose={done}>
        <p>
          Send this link to them. It ends on {formatMoment(offer.answer.expiresAt)}, and opens nothing alone:
          another who keeps people hands over its code.
        </p>
        <SecretField id="password-link" label="Link" value={offer.answer.link} onDone={done} />
      </Dialog>
    )
  }
  return (
    <StepDialog
      title={title}
      confirm="Make the link"
      label="How you know it is they who ask"
      of={seat}
      about={`${seat.id} password`}
      read={read}
      problems={problemsOfConfirming}
      act={offer}
      askMeeting={false}
      onClose={onClose}
    >
      <p>
        {seat.signsInElsewhere
          ? 'They sign in through their agency. To connect another account there takes two keepers'
          : 'No mail goes out here, so a lost password takes two keepers'}
        : you give a link, another its code. Until both are used the old way in stays; then {seat.name} is
        signed out everywhere.
      </p>
    </StepDialog>
  )
}

export function VouchPasswordDialog({ seat, onClose, onDone }: Props) {
  const vouch = useAct(useProcedures().member.vouchPassword.mutationOptions())
  if (vouch.answer !== undefined) {
    const done = () => onDone(`${seat.name} goes on with the link and your code.`)
    return (
      <Dialog title={`The code for ${seat.name}`} onClose={done}>
        <p>Tell it to {seat.name} and to nobody else, not to whoever gave the link either.</p>
        <SecretField id="password-code" label="Code" value={vouch.answer.code} onDone={done} />
      </Dialog>
    )
  }
  return (
    <StepDialog
      title={`Hand over the code to ${seat.name}`}
      confirm="Show the code"
      label="How you know who they are"
      of={seat}
      about={`${seat.id} password code`}
      read={read}
      problems={problemsOfConfirming}
      act={vouch}
      askMeeting={false}
      onClose={onClose}
    >
      <p>
        Another keeper gave {seat.name} a link for a new password. Meet them, or call them on a number you
        know, and give the code to them alone.
      </p>
    </StepDialog>
  )
}
