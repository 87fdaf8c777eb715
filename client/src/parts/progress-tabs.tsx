import { Link } from '@tanstack/react-router'
import { paths } from '../base/paths.ts'
import { usePartnership } from '../base/trpc.ts'
import './progress.css'

const tabs = [
  { to: paths.issues, word: 'Issues' },
  { to: paths.actions, word: 'Actions' },
  { to: paths.risks, word: 'Risk register' },
] as const

/** What is followed up, side by side: links that look like tabs. */
export function ProgressTabs() {
  const partnership = usePartnership()
  return (
    <nav aria-label="Issues and actions" className="progress-tabs unprinted">
      {tabs.map(({ to, word }) => (
        <Link key={to} to={to} params={{ partnership }} activeOptions={{ exact: true, includeSearch: false }}>
          {word}
        </Link>
      ))}
    </nav>
  )
}
