import { formatFigure } from '@roundtable/shared/figure/figure-format.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../../ui/data-table.tsx'
import './forecast-note.css'

type Props = { view: Pick<IndicatorView, 'name' | 'forecast' | 'unit' | 'decimals'> }

/** The forecast in words, with the numbers that are drawn and how they were made. */
export function ForecastNote({ view }: Props) {
  const { forecast } = view
  if (forecast === null) return null
  return (
    <div className="forecast-note">
      <p>{forecast.sentence}</p>
      <details>
        <summary>The forecast as numbers, and how it is made</summary>
        <p className="quiet">{forecast.method}</p>
        <DataTable caption={`${view.name}: forecast if nothing changes`}>
          <thead>
            <tr>
              <ColumnHead>Period</ColumnHead>
              <ColumnHead numeric>Forecast</ColumnHead>
              <ColumnHead numeric>From</ColumnHead>
              <ColumnHead numeric>To</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {forecast.points.map((point) => (
              <tr key={point.periodStart}>
                <RowHead>{point.periodLabel}</RowHead>
                <NumberCell>{formatFigure(point.value, view, 'short')}</NumberCell>
                <NumberCell>{formatFigure(point.low, view, 'short')}</NumberCell>
                <NumberCell>{formatFigure(point.high, view, 'short')}</NumberCell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </details>
    </div>
  )
}
