import { ended } from '@roundtable/shared/base/ended.ts'
import { baselineSentence } from '@roundtable/shared/goal/goal-baseline.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useId } from 'react'
import { useMoment } from '../base/as-at.ts'
import { formatMoment } from '../base/format.ts'
import { paths } from '../base/paths.ts'
import { type Outputs, usePartnership, useProcedures } from '../base/trpc.ts'
import { useViewState } from '../base/view-state.ts'
import { ChartKey } from '../features/indicator/chart/chart-marks.tsx'
import { ChartStage } from '../features/indicator/chart/chart-stage.tsx'
import { ForecastNote } from '../features/indicator/chart/forecast-note.tsx'
import { fetchChartOnIdle } from '../features/indicator/chart/load-chart.ts'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import { TogglePills } from '../ui/toggle-pills.tsx'
import '../features/indicator/chart/chart.css'

type Goal = Outputs['goal']['get']

const options = {
  kind: 'line',
  control: 'xmr',
  limits: false,
  interval: false,
  forecast: true,
  relations: [],
  from: '',
  to: '',
} as const

/** The headline figure of a goal from its baseline on, with where it goes if nothing changes. */
export function GoalCurve({ goal }: { goal: Goal }) {
  const [state, change] = useViewState()
  const headlines = goal.indicators.filter(({ headline, latest }) => headline && latest !== null)
  const chosen = headlines.find(({ code }) => code === state.curve) ?? headlines[0]
  useEffect(fetchChartOnIdle, [])
  if (chosen === undefined) return null
  return (
    <section aria-labelledby="curve-title">
      <div className="section-head">
        <h2 id="curve-title">The curve we want to turn</h2>
      </div>
      {headlines.length > 1 && (
        <TogglePills
          label="Which headline figure is drawn"
          pills={headlines.map(({ code, name }) => ({ value: code, label: name }))}
          pressed={[chosen.code]}
          onPress={(code) => change({ curve: code === headlines[0]?.code ? undefined : code })}
        />
      )}
      <Curve key={chosen.code} code={chosen.code} agreedOn={agreedOn(goal)} />
    </section>
  )
}

const agreedOn = ({ versions }: Goal): string => versions.at(-1)?.recordedAt.slice(0, 10) ?? ''

function Curve({ code, agreedOn: since }: { code: string; agreedOn: string }) {
  const partnership = usePartnership()
  const described = useId()
  const view = useQuery(useProcedures().indicator.get.queryOptions({ code, ...useMoment() }))
  return (
    <QueryStates query={view} skeleton={<PageSkeleton rows={1} rowHeight="18rem" />}>
      {(data) => {
        const baseline = baselineSentence(data.points, since)
        return (
          <figure className="sheet chart-sheet goal-curve">
            <p className="goal-curve-message">
              <Link to={paths.indicator} params={{ partnership, code }}>
                {data.message}
              </Link>
            </p>
            <p className="least">{data.subtitle}</p>
            <ChartStage view={data} points={data.points} options={options} describedBy={described} />
            <ChartKey points={data.points} control={false} />
            {baseline !== null && <p className="goal-curve-baseline">{baseline}</p>}
            <ForecastNote view={data} />
            <p id={described} className="unseen">
              {[data.message, data.subtitle, ...(baseline === null ? [] : [baseline]), ...data.sentences]
                .map(ended)
                .join(' ')}
            </p>
            <figcaption className="chart-source">
              Source: {data.definition.source} · as at {formatMoment(data.asAt)} · {data.marking}
            </figcaption>
          </figure>
        )
      }}
    </QueryStates>
  )
}
