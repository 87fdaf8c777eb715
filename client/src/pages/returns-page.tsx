import { PageHeader } from '../ui/page-header.tsx'

export function ReturnsPage() {
  return <PageHeader title="Returns" />
}
