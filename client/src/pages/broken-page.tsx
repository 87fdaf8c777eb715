import { Button } from '../ui/button.tsx'
import { PageHeader } from '../ui/page-header.tsx'

/** The page itself failed: what was sent to the server before stands, and a reload usually mends it. */
export function BrokenPage() {
  return (
    <div className="frame-bare">
      <PageHeader title="This page could not be drawn" />
      <div className="prose">
        <p>It is not your doing. What you saved before is kept.</p>
        <Button look="primary" onClick={() => window.location.reload()}>
          Load the page again
        </Button>
      </div>
    </div>
  )
}
