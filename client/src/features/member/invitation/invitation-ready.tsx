import { formatMoment } from '../../../base/format.ts'
import type { Outputs } from '../../../base/trpc.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { SecretField } from './secret-field.tsx'

type Props = { invited: Outputs['member']['invite']; email: string; onClose: () => void }

/** What happens with an invitation now: nobody who invites opens it alone. */
export function InvitationReady({ invited, email, onClose }: Props) {
  const { link, way, needsSecond, expiresAt } = invited
  if (link === null) {
    return (
      <Dialog
        title={needsSecond ? 'The invitation waits for a second keeper' : 'The invitation is on its way'}
        onClose={onClose}
      >
        <p>
          {needsSecond
            ? `No agency lists the mail domain of ${email}, or you listed it yourself. The invitation is sent once a keeper of another agency says that this is the person’s address.`
            : `It goes to ${email} within a minute, and to nobody else. It works once, and ends on ${formatMoment(expiresAt)}.`}
        </p>
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      </Dialog>
    )
  }
  return (
    <Dialog title="The invitation is ready" onClose={onClose}>
      <p>
        Send this link to the person. It is shown only now, ends on {formatMoment(expiresAt)}, and opens
        nothing alone:{' '}
        {way === 'provider'
          ? `the person signs in through their agency, as ${email}.`
          : 'another who keeps people checks who they are and hands them its code.'}
      </p>
      <SecretField id="invite-link" label="Invitation link" value={link} onDone={onClose} />
    </Dialog>
  )
}
