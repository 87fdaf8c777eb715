import { Link } from '@tanstack/react-router'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'

/** What leads to a page that is reached from the set-up. */
export function SetUpCrumb() {
  const partnership = usePartnership()
  return (
    <Link to={paths.setUp} params={{ partnership }}>
      Set-up
    </Link>
  )
}
