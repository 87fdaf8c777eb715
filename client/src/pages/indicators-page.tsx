import { PageHeader } from '../ui/page-header.tsx'

export function IndicatorsPage() {
  return <PageHeader title="Indicators" />
}
