import type { AccountRefused } from '../../base/account.ts'
import { usePartnership } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RefusalMessage } from '../../ui/form/refusal-message.tsx'
import { signInWithPasskey } from './device-passkey.ts'
import { LeaveButton } from './leave-button.tsx'
import type { Account } from './name-dialog.tsx'

/** Whether somebody without a password shows once more who they are, before they change how they sign in. */
export const mustProveAgain = ({ proof, isProven }: Account): boolean =>
  !isProven && (proof === 'provider' || proof === 'passkey')

/** Who sits here is asked of their agency, or of their passkey; then the page is shown anew. */
export function ProveAgainDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const partnership = usePartnership()
  return (
    <Dialog title="Is it still you?" onClose={onClose}>
      {account.proof === 'provider' ? (
        <>
          <p>
            Before you change how you sign in, sign in once more at {account.signsInAt ?? 'your agency'}. You
            come back to this page and have 15 minutes.
          </p>
          <LeaveButton starting={{ confirm: `/${partnership}/account` }}>Sign in there again</LeaveButton>
        </>
      ) : (
        <>
          <p>Before you change how you sign in, use your passkey once more. You then have 15 minutes.</p>
          <PasskeyAgain />
        </>
      )}
    </Dialog>
  )
}

function PasskeyAgain() {
  const again = useAct<void, void, AccountRefused>(
    { mutationFn: signInWithPasskey },
    { isQuiet: true, onDone: () => window.location.reload() },
  )
  return (
    <>
      <RefusalMessage error={again.error} />
      <Button look="primary" busy={again.isPending} onClick={() => void again.send()}>
        Use your passkey
      </Button>
    </>
  )
}
