import type { Point } from '@roundtable/shared/chart/chart-point.ts'
import { cellsOf, yearsOf } from '@roundtable/shared/chart/years-drawing.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { usePrinting } from '../../../base/print/printing.ts'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../../ui/data-table.tsx'

type Props = { view: IndicatorView; points: readonly Point[] }

/** The numbers of the years, each time of the year in its row, the latest year first. */
export function YearsTable({ view, points }: Props) {
  const printing = usePrinting()
  const years = yearsOf(points, view.frequency).toReversed()
  return (
    <details className="years-numbers" open={printing !== 'no' || undefined}>
      <summary>The same years as a table</summary>
      <DataTable caption={`${view.name}: the years side by side, latest first`}>
        <thead>
          <tr>
            <ColumnHead>Time of the year</ColumnHead>
            {years.map(({ label }) => (
              <ColumnHead key={label} numeric>
                {label}
              </ColumnHead>
            ))}
          </tr>
        </thead>
        <tbody>
          {cellsOf(years, view.frequency).map((row) => (
            <tr key={row.label}>
              <RowHead>{row.label}</RowHead>
              {row.cells.map(({ year, point }) => (
                <NumberCell key={year}>{point?.text ?? '–'}</NumberCell>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </details>
  )
}

/** What the lines, the band and the shapes on this chart mean. */
export function YearsKey({ points }: { points: readonly Point[] }) {
  const isUsual = points.some((point) => point.lowerLimit !== null)
  const isAimed = points.some((point) => point.target !== null)
  return (
    <ul className="chart-key" aria-label="Lines on this chart">
      {isUsual && (
        <li>
          <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
            <rect className="years-usual" x="1" y="3" width="16" height="12" />
            <path className="years-usual-edge" d="M1 3h16m0 12h-16" />
          </svg>
          What is usual for the time of the year
        </li>
      )}
      {isAimed && (
        <li>
          <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
            <path className="years-target" d="M1 9H17" />
          </svg>
          Target in force
        </li>
      )}
    </ul>
  )
}
