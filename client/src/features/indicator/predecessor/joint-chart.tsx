import { offeredBy, readChartOptions } from '@roundtable/shared/chart/chart-options.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useId, useMemo } from 'react'
import { useProcedures } from '../../../base/trpc.ts'
import { QueryStates } from '../../../ui/query-states.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { ChartStage } from '../chart/chart-stage.tsx'
import '../chart/chart.css'

type Proposed = { code: string; predecessorCode: string; fromPeriod: string; comparable: boolean }

/** The chart as it would be if the one continued the other. */
export function JointChart({ proposed }: { proposed: Proposed | null }) {
  const preview = useQuery(
    useProcedures().indicator.previewPredecessor.queryOptions(proposed ?? skipToken, {
      placeholderData: (before) => before,
    }),
  )
  if (proposed === null) {
    return <p className="small quiet">Choose both, and the chart of the two is shown here.</p>
  }
  return (
    <QueryStates query={preview} skeleton={<Skeleton lines={6} />} part>
      {(view) => <Drawn view={view} />}
    </QueryStates>
  )
}

function Drawn({ view }: { view: IndicatorView }) {
  const told = useId()
  const options = useMemo(
    () => readChartOptions({ england: 'off', chart: 'control' }, offeredBy(view)),
    [view],
  )
  const taken = view.points.filter(({ asCode }) => asCode !== null)
  const words = view.predecessor?.words.join(', ') ?? ''
  return (
    <figure className="sheet chart-sheet">
      {view.points.some(({ value }) => value !== null) && (
        <ChartStage view={view} points={view.points} options={options} describedBy={told} />
      )}
      <figcaption className="chart-source" id={told}>
        {taken.length === 0
          ? 'The other has no figure before that period.'
          : `${view.points.length} periods, the first ${taken.length} of them ${words}.`}{' '}
        {view.message}.
      </figcaption>
    </figure>
  )
}
