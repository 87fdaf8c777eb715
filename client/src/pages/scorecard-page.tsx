import { PageHeader } from '../ui/page-header.tsx'

export function ScorecardPage() {
  return <PageHeader title="Scorecard" />
}
