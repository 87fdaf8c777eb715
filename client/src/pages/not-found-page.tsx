import { Link } from '@tanstack/react-router'
import { paths } from '../base/paths.ts'
import { PageHeader } from '../ui/page-header.tsx'

export function NotFoundPage() {
  return (
    <main className="frame-bare">
      <PageHeader title="There is no such page" />
      <div className="prose">
        <p>The address may be old or mistyped.</p>
        <p>
          <Link to={paths.home}>Go to your scorecard</Link>
        </p>
      </div>
    </main>
  )
}
