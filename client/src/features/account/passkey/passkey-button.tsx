import { Button } from '../../../ui/button.tsx'
import { Message } from '../../../ui/message.tsx'
import { knowsPasskeys, signInWithPasskey } from '../device-passkey.ts'
import { useEnter } from '../use-enter.ts'

/** Signs in with whichever passkey this device has; not there where the browser knows none. */
export function PasskeyButton({ onSignedIn }: { onSignedIn: () => void }) {
  const enter = useEnter<void>(signInWithPasskey, onSignedIn)
  if (!knowsPasskeys()) return null
  return (
    <div className="account-note">
      {enter.error !== null && <Message tone="problem">{enter.error.message}</Message>}
      <Button busy={enter.isPending} onClick={() => void enter.send()}>
        Sign in with a passkey
      </Button>
    </div>
  )
}
