import { rowsInNeed } from '@roundtable/shared/scorecard/scorecard-needs.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../base/paths.ts'
import { type Outputs, usePartnership } from '../../../base/trpc.ts'
import { ReadingStatus } from '../../../parts/mark/reading-marks.tsx'
import './needs.css'

type Props = { goals: Outputs['scorecard']['get']['goals'] }

/** On a projector, under the title: what needs a decision first, the first stops of the keyboard. */
export function NeedsStrip({ goals }: Props) {
  const partnership = usePartnership()
  const rows = rowsInNeed(goals)
  if (rows.length === 0) return null
  return (
    <nav className="needs" aria-label="What needs a decision first">
      <ol>
        {rows.map((row, at) => (
          <li key={row.code}>
            <Link
              to={paths.indicator}
              params={{ partnership, code: row.code }}
              search={{ needs: `${at + 1}` }}
            >
              {row.name}
            </Link>
            {row.latest !== null && <strong>{row.latest.text}</strong>}
            <ReadingStatus status={row.reading.status} />
          </li>
        ))}
      </ol>
    </nav>
  )
}
