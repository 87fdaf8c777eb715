import { PageHeader } from '../ui/page-header.tsx'

export function GoalPage() {
  return <PageHeader title="Goal" />
}
