import { Link } from '@tanstack/react-router'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/query-states.tsx'

type Props = {
  /** "raise an issue", "set an action". */
  deed: string
  missing: 'goals' | 'agencies'
  /** Where it stands in a page that goes on without it. */
  onCancel?: (() => void) | undefined
}

/** In place of a form that could not be sent yet: what is missing, who adds it, and where. */
export function WhatComesFirst({ deed, missing, onCancel }: Props) {
  const partnership = usePartnership()
  const back = onCancel !== undefined && (
    <p>
      <Button onClick={onCancel}>Close</Button>
    </p>
  )
  if (missing === 'agencies') {
    return (
      <EmptyState title={`There is no agency yet to ${deed}`}>
        The partnership manager adds the agencies first, with their people.
        {back}
      </EmptyState>
    )
  }
  return (
    <EmptyState title={`There is nothing yet to ${deed} about`}>
      Goals come first, then the indicators that measure them:{' '}
      <Link to={paths.goals} params={{ partnership }}>
        see the goals
      </Link>
      .{back}
    </EmptyState>
  )
}
