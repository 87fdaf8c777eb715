import { formatMoment } from '../../../base/format.ts'
import { type Outputs, useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import type { Seat } from '../seat/seat.ts'
import { SecondKeyDialog } from '../seat/second-key-dialog.tsx'
import { SecretField } from './secret-field.tsx'

type Props = { seat: Seat; today: string; onClose: () => void; onDone: (sentence: string) => void }

/** A second keeper says who the invited person is; without mail they hand over the code of the invitation. */
export function VouchSeatDialog({ seat, today, onClose, onDone }: Props) {
  const vouch = useAct(useProcedures().member.vouch.mutationOptions(), {
    onDone: ({ code }) => {
      if (code === null) onDone(`The invitation goes to ${seat.email} within a minute.`)
    },
  })
  if (vouch.answer !== undefined) return <Code vouched={vouch.answer} seat={seat} onDone={onDone} />
  const isMail = seat.invitation?.way === 'mail'
  return (
    <SecondKeyDialog
      {...{ seat, today, onClose }}
      deed="vouch"
      title={isMail ? `Say who ${seat.name} is` : `Hand over the code to ${seat.name}`}
      confirm={isMail ? 'Send the invitation' : 'Show the code'}
      act={vouch}
    >
      Somebody else invited them.{' '}
      {isMail
        ? 'Check that this is their address, by meeting or calling them on a number you know: the invitation goes there.'
        : 'Meet them, or call them on a number you know, and give the code to them alone: with their link it opens the seat.'}
    </SecondKeyDialog>
  )
}

type CodeProps = { vouched: Outputs['member']['vouch']; seat: Seat; onDone: (sentence: string) => void }
function Code({ vouched: { code, expiresAt }, seat, onDone }: CodeProps) {
  const done = () => onDone(`${seat.name} takes the seat with the link and your code.`)
  return (
    <Dialog title={`The code for ${seat.name}`} onClose={done}>
      <p>
        Tell it to {seat.name} and to nobody else, not to whoever invited them either. It is shown only now,
        works once with the link, and ends on {formatMoment(expiresAt)}.
      </p>
      <SecretField id="vouch-code" label="Code" value={code ?? ''} onDone={done} />
    </Dialog>
  )
}
