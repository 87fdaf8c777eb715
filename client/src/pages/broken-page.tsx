import { CodeMissing } from '../base/device/code-missing.ts'
import { Button } from '../ui/button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { MissingPage } from './missing-page.tsx'

/** The page itself failed, or its code is not on the device; what was saved before stands. */
export function BrokenPage({ error }: { error: unknown }) {
  if (error instanceof CodeMissing) return <MissingPage />
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
