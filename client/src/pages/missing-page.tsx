import { useCallback, useState } from 'react'
import { isReached, loadAgain } from '../base/device/load-again.ts'
import { useAgain } from '../base/device/use-again.ts'
import { holdsUnsentForms } from '../base/unsent-forms.ts'
import { OnDevice } from '../features/me/on-device.tsx'
import { Button } from '../ui/button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'

const againEveryMs = 5000

/** What is known of why the code is not there. */
type Known = 'nothing' | 'unreachable' | 'would-lose' | 'still-missing'

/**
 * A page whose code is not on this device: once the server is reached all is loaded anew, since a browser asks for
 * the same file only once. The code may also have gone with the release it belonged to.
 */
export function MissingPage() {
  const [known, setKnown] = useState<Known>(navigator.onLine ? 'nothing' : 'unreachable')
  const [isLooking, setLooking] = useState(false)
  const look = useCallback(async () => {
    setLooking(true)
    const reached = await isReached()
    setLooking(false)
    if (!reached) setKnown('unreachable')
    else if (holdsUnsentForms()) setKnown('would-lose')
    else if (!loadAgain()) setKnown('still-missing')
  }, [])
  useAgain(look, { everyMs: againEveryMs, isWaiting: known === 'nothing' || known === 'unreachable' })
  if (known === 'nothing') return <PageSkeleton />
  return (
    <div className="frame-bare">
      <PageHeader title={titles[known]} />
      <div className="prose">
        <p>{sentences[known]} What you saved before is kept.</p>
        <div className="button-row">
          {known === 'unreachable' ? (
            <Button look="primary" busy={isLooking} onClick={() => look().catch(() => undefined)}>
              Try again
            </Button>
          ) : (
            <Button look="primary" onClick={() => window.location.reload()}>
              Load the page again
            </Button>
          )}
          {known === 'would-lose' && <Button onClick={() => window.history.back()}>Go back</Button>}
        </div>
      </div>
      {known === 'unreachable' && <OnDevice />}
    </div>
  )
}

const titles = {
  unreachable: 'Roundtable cannot be reached',
  'would-lose': 'This page has to be loaded again',
  'still-missing': 'This page could not be drawn',
} as const
const sentences = {
  unreachable:
    'This page is not on this device yet. It is loaded by itself as soon as there is a connection again.',
  'would-lose':
    'You typed something in a form and did not send it: it is lost when the page is loaded. Go back to send it first.',
  'still-missing': 'It is not your doing. Tell your administrator if it stays so.',
} as const
