import type { ChartOptions } from '@roundtable/shared/chart/chart-options.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import type { ViewState } from '../../../base/view-state.ts'
import { SelectField } from '../../../ui/field.tsx'

type Props = { view: IndicatorView; options: ChartOptions; change: (part: ViewState) => void }

/** Which series, and from when to when. */
export function IndicatorWindow({ view, options, change }: Props) {
  const { points, series } = view
  return (
    <div className="filters figure-window">
      {series.length > 1 && (
        <SelectField
          id="indicator-series"
          label="Of whom"
          value={view.seriesId}
          onChange={(event) => change({ series: event.target.value })}
        >
          {series.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </SelectField>
      )}
      {points.length > 2 && (
        <>
          <SelectField
            id="indicator-from"
            label="From"
            value={points.some((point) => point.periodStart === options.from) ? options.from : ''}
            onChange={(event) => change({ from: event.target.value })}
          >
            <option value="">The beginning</option>
            {points
              .filter((point) => options.to === '' || point.periodStart < options.to)
              .map((point) => (
                <option key={point.periodStart} value={point.periodStart}>
                  {point.periodLabel}
                </option>
              ))}
          </SelectField>
          <SelectField
            id="indicator-to"
            label="To"
            value={points.some((point) => point.periodStart === options.to) ? options.to : ''}
            onChange={(event) => change({ to: event.target.value })}
          >
            <option value="">The latest</option>
            {points
              .filter((point) => point.periodStart > options.from)
              .map((point) => (
                <option key={point.periodStart} value={point.periodStart}>
                  {point.periodLabel}
                </option>
              ))}
          </SelectField>
        </>
      )}
    </div>
  )
}
