import { PageHeader } from '../ui/page-header.tsx'

export function AgencyPage() {
  return <PageHeader title="Agency" />
}
