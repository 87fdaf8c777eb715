import type { RecordPage } from '@roundtable/shared/lifecycle/life-record.ts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { paths } from '../base/paths.ts'
import { usePartnership } from '../base/trpc.ts'

type Props = { of: RecordPage; onOpen?: () => void; children: ReactNode }

/** The page a record is read on, whatever its noun. */
export function RecordLink({ of: { page, key }, onOpen, children }: Props) {
  const partnership = usePartnership()
  const opened = onOpen === undefined ? {} : { onClick: onOpen }
  switch (page) {
    case 'return':
      return (
        <Link to={paths.return} params={{ partnership, id: key }} {...opened}>
          {children}
        </Link>
      )
    case 'indicator':
      return (
        <Link to={paths.indicator} params={{ partnership, code: key }} {...opened}>
          {children}
        </Link>
      )
    case 'goal':
      return (
        <Link to={paths.goal} params={{ partnership, code: key }} {...opened}>
          {children}
        </Link>
      )
    case 'goals':
      return (
        <Link to={paths.goals} params={{ partnership }} {...opened}>
          {children}
        </Link>
      )
    case 'schedules':
      return (
        <Link to={paths.schedules} params={{ partnership }} {...opened}>
          {children}
        </Link>
      )
    case 'people':
      return (
        <Link to={paths.people} params={{ partnership }} search={{ search: key }} {...opened}>
          {children}
        </Link>
      )
    case 'past-figures':
      return (
        <Link to={paths.pastFigures} params={{ partnership }} {...opened}>
          {children}
        </Link>
      )
    case 'indicators':
      return (
        <Link to={paths.indicators} params={{ partnership }} {...opened}>
          {children}
        </Link>
      )
  }
}
