import type { RecordPage } from '@roundtable/shared/lifecycle/life-record.ts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { usePartnership } from '../base/trpc.ts'

type Props = { of: { page: RecordPage }; onOpen?: () => void; children: ReactNode }

/** The page a record is read on, whatever its noun. */
export function RecordLink({ of: { page }, onOpen, children }: Props) {
  const partnership = usePartnership()
  const [path = '', query] = page.split('?')
  const to: string = `/${partnership}${path}`
  const opened = onOpen === undefined ? {} : { onClick: onOpen }
  return (
    <Link to={to} search={Object.fromEntries(new URLSearchParams(query))} {...opened}>
      {children}
    </Link>
  )
}
