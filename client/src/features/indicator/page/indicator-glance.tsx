import { offeredBy, readChartOptions, windowed } from '@roundtable/shared/chart/chart-options.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useMoment } from '../../../base/as-at.ts'
import { paths } from '../../../base/paths.ts'
import { usePartnership, useProcedures } from '../../../base/trpc.ts'
import { ReadingStatus } from '../../../parts/mark/reading-marks.tsx'
import { QueryStates } from '../../../ui/query-states.tsx'
import { PageSkeleton } from '../../../ui/skeleton.tsx'
import { ChartStage } from '../chart/chart-stage.tsx'
import '../chart/chart.css'
import './indicator-glance.css'

const pointsInNarrow = 24

/** An indicator at a glance, beside what it is the evidence for: its latest figure, its chart, what both say; a narrow one leaves the forecast and what was long ago to the page. */
export function IndicatorGlance({ code, narrow = false }: { code: string; narrow?: boolean }) {
  const partnership = usePartnership()
  const described = useId()
  const view = useQuery(useProcedures().indicator.get.queryOptions({ code, ...useMoment() }))
  return (
    <QueryStates part query={view} skeleton={<PageSkeleton rows={2} rowHeight="9rem" />}>
      {(data) => {
        const options = readChartOptions({}, offeredBy(data))
        const all = windowed(data.points, options)
        const points = narrow ? all.slice(-pointsInNarrow) : all
        return (
          <section className="indicator-glance" aria-label={`${data.code} ${data.name}`}>
            <h2 className="aside-head aside-first">
              <Link to={paths.indicator} params={{ partnership, code }}>
                {data.name}
              </Link>
            </h2>
            {data.latest !== null && (
              <p className="indicator-glance-figure">
                <strong className="indicator-glance-value">{data.latest.text}</strong>
                <span>
                  <ReadingStatus status={data.reading.status} />
                  <span className="small quiet indicator-glance-base">
                    {data.latest.numerator !== null && data.latest.denominator !== null
                      ? `${data.latest.numerator} of ${data.latest.denominator}, `
                      : ''}
                    {data.latest.periodLabel}
                  </span>
                </span>
              </p>
            )}
            {points.some(({ value }) => value !== null) && (
              <ChartStage
                view={narrow ? { ...data, forecast: null } : data}
                points={points}
                options={options}
                describedBy={described}
                sheet="upright"
              />
            )}
            <p className="small" id={described}>
              {data.sentences[0] ?? 'There are not enough figures yet to say anything of them.'}
            </p>
          </section>
        )
      }}
    </QueryStates>
  )
}
