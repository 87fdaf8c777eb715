import { Link } from '@tanstack/react-router'
import { paths } from '../../../base/paths.ts'
import { usePartnership } from '../../../base/trpc.ts'
import { EmptyState } from '../../../ui/query-states.tsx'

/** No return to show: none was opened yet, or none fits what the list is narrowed to. */
export function NoReturns({ isNarrowed }: { isNarrowed: boolean }) {
  const partnership = usePartnership()
  if (isNarrowed)
    return <EmptyState title="No return fits these filters">Take a filter off to see more.</EmptyState>
  return (
    <EmptyState title="No return is open yet">
      A return opens by itself when a period of an{' '}
      <Link to={paths.indicators} params={{ partnership }}>
        agreed indicator
      </Link>{' '}
      ends.
    </EmptyState>
  )
}
