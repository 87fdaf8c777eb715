import { PageHeader } from '../ui/page-header.tsx'

export function DemoPage() {
  return <PageHeader title="Demo" />
}
