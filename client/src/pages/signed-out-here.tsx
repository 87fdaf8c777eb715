import { useCallback, useState } from 'react'
import { signOut } from '../base/account.ts'
import { signedOutNow } from '../base/device/sign-out-later.ts'
import { useAgain } from '../base/device/use-again.ts'
import { paths } from '../base/paths.ts'
import { Button } from '../ui/button.tsx'

const againAfterMs = 2_000

/** Somebody signed out while the server could not be reached: it is told before anything else is shown. */
export function SignedOutHere() {
  const [isAsking, setAsking] = useState(false)
  const send = useCallback(async () => {
    setAsking(true)
    try {
      await signOut()
      signedOutNow()
      window.location.assign(paths.signIn)
    } catch {
      setAsking(false)
    }
  }, [])
  useAgain(send, { everyMs: againAfterMs, isWaiting: true })
  return (
    <main className="frame-bare">
      <h1>You are signed out on this device</h1>
      <div className="prose">
        <p>
          What was stored here is destroyed. Once the server can be reached, it ends the session; until then
          keep this device with you.
        </p>
        <Button busy={isAsking} onClick={() => void send()}>
          Try now
        </Button>
      </div>
    </main>
  )
}
