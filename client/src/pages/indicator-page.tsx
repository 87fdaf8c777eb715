import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useMoment } from '../base/as-at.ts'
import { useProcedures } from '../base/trpc.ts'
import { useViewState } from '../base/view-state.ts'
import { LastDecision } from '../features/decision/last-decision.tsx'
import { FormulaNote } from '../features/indicator/calculation/formula-note.tsx'
import { IndicatorSetUp } from '../features/indicator/definition/indicator-set-up.tsx'
import { IndicatorAside } from '../features/indicator/page/indicator-aside.tsx'
import { IndicatorFigure } from '../features/indicator/page/indicator-figure.tsx'
import { IndicatorCrumbs, IndicatorFacts } from '../features/indicator/page/indicator-head.tsx'
import { IndicatorStory } from '../features/indicator/page/indicator-story.tsx'
import { PredecessorNote } from '../features/indicator/predecessor/predecessor-note.tsx'
import { NextNeed } from '../features/scorecard/needs/next-need.tsx'
import { ProgressList } from '../parts/progress-list.tsx'
import { Timeline } from '../parts/timeline/timeline.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import '../features/indicator/page/indicator.css'
import '../features/indicator/page/indicator-laptop.css'

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function IndicatorPage() {
  const { code = '' } = useParams({ strict: false })
  const [state, change] = useViewState()
  const { series } = state
  const moment = useMoment()
  const line = series !== undefined && idPattern.test(series) ? { seriesId: series } : {}
  const view = useQuery(
    useProcedures().indicator.get.queryOptions(
      { code, ...line, ...moment },
      {
        placeholderData: (before) => (before?.code === code ? before : undefined),
      },
    ),
  )
  return (
    <QueryStates query={view} skeleton={<PageSkeleton rows={3} rowHeight="9rem" />}>
      {(data) => (
        <div className={`with-aside indicator-page${state.chart === 'table' ? ' indicator-page-table' : ''}`}>
          <div className="indicator-first">
            <PageHeader
              printed
              title={data.message}
              crumbs={<IndicatorCrumbs view={data} />}
              lead={data.subtitle}
              {...(state.needs === undefined ? {} : { actions: <NextNeed at={state.needs} /> })}
            />
            <IndicatorFacts view={data} />
            <IndicatorFigure view={data} state={state} change={change} />
            <PredecessorNote predecessor={data.predecessor} />
            <FormulaNote formula={data.formula} />
          </div>
          <IndicatorAside view={data} />
          <div className="indicator-story">
            <LastDecision indicator={data.code} />
            <ProgressList indicator={data.code} />
            <IndicatorStory view={data} />
            <IndicatorSetUp view={data} />
            <Timeline kind="indicator" code={data.code} />
          </div>
        </div>
      )}
    </QueryStates>
  )
}
