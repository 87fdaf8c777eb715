import { statusLook } from '@roundtable/shared/chart/status-marks.ts'
import { plainFigure, plainSignal } from '@roundtable/shared/plain/plain-words.ts'
import type { ScorecardRow } from '@roundtable/shared/scorecard/scorecard.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { ReadingStatus } from '../../parts/mark/reading-marks.tsx'
import { Sparkline } from '../../parts/sparkline/sparkline.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { plainLine } from './plain-line.ts'
import { usePlainNames } from './use-plain-names.ts'

/** What is counted: its number, how it went, and what both say. */
export function PlainRows({ rows }: { rows: readonly ScorecardRow[] }) {
  const partnership = usePartnership()
  const nameOf = usePlainNames()
  if (nameOf === null) return <PageSkeleton rows={rows.length} />
  return (
    <ul className="plain-rows">
      {rows.map((row) => {
        const { code, latest, reading } = row
        return (
          <li key={code} className="plain-row">
            <Link to={paths.indicator} params={{ partnership, code }} preload={false}>
              {nameOf(code)}
            </Link>
            {latest?.value == null ? (
              <span className="quiet">{plainFigure(latest)}</span>
            ) : (
              <>
                <strong className="plain-number">{latest.text}</strong>
                <Sparkline {...row} {...statusLook(reading.status)} label={plainLine(row)} />
              </>
            )}
            <span className="plain-said">
              <ReadingStatus status={reading.status} />
              {latest?.value != null && <span>{plainSignal(reading.signal)}</span>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
