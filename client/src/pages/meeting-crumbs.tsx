import { Link } from '@tanstack/react-router'
import { paths } from '../base/paths.ts'
import { usePartnership } from '../base/trpc.ts'

type Props = { number: number | string; here: string }

/** Where a page of one meeting stands. */
export function MeetingCrumbs({ number, here }: Props) {
  const partnership = usePartnership()
  return (
    <>
      <Link to={paths.meetings} params={{ partnership }}>
        Meetings
      </Link>{' '}
      <span aria-hidden="true">›</span>{' '}
      <Link to={paths.meeting} params={{ partnership, number: String(number) }}>
        Meeting {number}
      </Link>{' '}
      <span aria-hidden="true">›</span> {here}
    </>
  )
}
