import { PageHeader } from '../ui/page-header.tsx'

export function ReturnPage() {
  return <PageHeader title="Return" />
}
