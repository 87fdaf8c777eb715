import { OnDevice } from '../features/me/on-device.tsx'
import { Button } from '../ui/button.tsx'
import { PageHeader } from '../ui/page-header.tsx'

/** The page itself failed, or its files are not on the device and there is no network; what was saved before stands. */
export function BrokenPage() {
  const isOffline = !navigator.onLine
  return (
    <div className="frame-bare">
      <PageHeader title={isOffline ? 'There is no network' : 'This page could not be drawn'} />
      <div className="prose">
        <p>
          {isOffline ? 'This page is not on this device.' : 'It is not your doing.'} What you saved before is
          kept.
        </p>
        <Button look="primary" onClick={() => window.location.reload()}>
          Load the page again
        </Button>
      </div>
      {isOffline && <OnDevice />}
    </div>
  )
}
