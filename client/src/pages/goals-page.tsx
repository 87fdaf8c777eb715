import { PageHeader } from '../ui/page-header.tsx'

export function GoalsPage() {
  return <PageHeader title="Goals" />
}
