import { PageHeader } from '../ui/page-header.tsx'

export function IndicatorPage() {
  return <PageHeader title="Indicator" />
}
