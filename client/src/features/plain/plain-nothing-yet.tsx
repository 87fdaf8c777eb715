import { Link } from '@tanstack/react-router'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { EmptyState } from '../../ui/query-states.tsx'

/** In place of a form that could not be sent yet. */
export function PlainNothingYet({ deed }: { deed: 'tell us' | 'ask' }) {
  const partnership = usePartnership()
  return (
    <EmptyState title={`There is nothing to ${deed} about yet`}>
      First the partners agree{' '}
      <Link to={paths.goals} params={{ partnership }}>
        what they want
      </Link>{' '}
      for children. Until then, talk to the person who invited you.
    </EmptyState>
  )
}
