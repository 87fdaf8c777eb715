import { Button } from '../../../ui/button.tsx'
import { RefusalMessage } from '../../../ui/form/refusal-message.tsx'
import { knowsPasskeys, signInWithPasskey } from '../device-passkey.ts'
import { useEnter } from '../use-enter.ts'

/** Signs in with whichever passkey this device has; not there where the browser knows none. */
export function PasskeyButton({ onSignedIn }: { onSignedIn: () => void }) {
  const enter = useEnter<void>(signInWithPasskey, onSignedIn)
  if (!knowsPasskeys()) return null
  return (
    <div className="account-note">
      <RefusalMessage error={enter.error} />
      <Button busy={enter.isPending} onClick={() => void enter.send()}>
        Sign in with a passkey
      </Button>
    </div>
  )
}
