import { Link } from '@tanstack/react-router'
import { paths } from '../../../base/paths.ts'
import { usePartnership } from '../../../base/trpc.ts'
import type { Sheet } from '../row/sheet.ts'

export function ReturnCrumbs({ sheet }: { sheet: Pick<Sheet, 'agencyName' | 'periodLabel'> }) {
  return (
    <>
      <Link to={paths.returns} params={{ partnership: usePartnership() }}>
        Returns
      </Link>{' '}
      <span aria-hidden="true">›</span> {sheet.agencyName}, {sheet.periodLabel}
    </>
  )
}
