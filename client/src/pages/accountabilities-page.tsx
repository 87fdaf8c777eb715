import { PageHeader } from '../ui/page-header.tsx'

export function AccountabilitiesPage() {
  return <PageHeader title="Accountabilities" />
}
