import { Link } from '@tanstack/react-router'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'

const pages = [
  [paths.terms, 'Term dates', 'What is due each term counts from them.'],
  [
    paths.publications,
    'For everybody',
    'What the public reads is prepared here, and signed off by the board.',
  ],
  [
    paths.disclosure,
    'Small numbers',
    'Which figures are hidden from whom, so that nobody finds a child in them.',
  ],
  [paths.removals, 'Words blacked out', 'A name that slipped into a text is destroyed by two keepers.'],
  [paths.retention, 'How long records are kept', 'Years for each kind of record, and what is older.'],
] as const

/** What holds for the whole partnership and is no task: it can be changed at any time. */
export function RulesList() {
  const partnership = usePartnership()
  return (
    <section aria-label="Rules and records">
      <h2 className="set-up-group">Rules and records</h2>
      <ul className="set-up-tasks">
        {pages.map(([to, title, sentence]) => (
          <li key={to} className="set-up-task">
            <span className="set-up-number" aria-hidden="true">
              ·
            </span>
            <div>
              <h3>
                <Link className="set-up-link" to={to} params={{ partnership }}>
                  {title}
                </Link>
              </h3>
              <p className="small">{sentence}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
