import { Link } from '@tanstack/react-router'
import { usePartnership } from '../../base/trpc.ts'
import { rulePages } from '../../parts/set-up/set-up-pages.ts'

/** What holds for the whole partnership and is no task: it can be changed at any time. */
export function RulesList() {
  const partnership = usePartnership()
  return (
    <section aria-label="Rules and records">
      <h2 className="set-up-group">Rules and records</h2>
      <ul className="set-up-tasks">
        {rulePages.map(([to, title, sentence]) => (
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
