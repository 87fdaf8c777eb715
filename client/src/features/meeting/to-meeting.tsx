import { Link } from '@tanstack/react-router'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'

/** The way on where a meeting has no pack yet. */
export function ToMeeting({ number }: { number: string }) {
  const partnership = usePartnership()
  return (
    <p>
      <Link to={paths.meeting} params={{ partnership, number }}>
        Go to meeting {number}
      </Link>
    </p>
  )
}
