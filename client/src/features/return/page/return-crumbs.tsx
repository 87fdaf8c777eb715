import { Link } from '@tanstack/react-router'
import { paths } from '../../../base/paths.ts'
import { usePartnership } from '../../../base/trpc.ts'
import { usePlain } from '../../../parts/plain.ts'
import type { Sheet } from '../row/sheet.ts'

export function ReturnCrumbs({ sheet }: { sheet: Pick<Sheet, 'agencyName' | 'periodLabel'> }) {
  const isPlain = usePlain()
  return (
    <>
      <Link to={paths.returns} params={{ partnership: usePartnership() }}>
        {isPlain ? 'Our numbers' : 'Returns'}
      </Link>{' '}
      <span aria-hidden="true">›</span> {isPlain ? '' : `${sheet.agencyName}, `}
      {sheet.periodLabel}
    </>
  )
}
