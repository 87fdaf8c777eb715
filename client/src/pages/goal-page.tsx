import { ended } from '@roundtable/shared/base/ended.ts'
import { baselineSentence } from '@roundtable/shared/goal/goal-baseline.ts'
import { formatMoment } from '../base/format.ts'
import { useViewState } from '../base/view-state.ts'
import { ChartKey } from '../features/indicator/chart/chart-marks.tsx'
import { ChartStage } from '../features/indicator/chart/chart-stage.tsx'
import { ForecastNote } from '../features/indicator/chart/forecast-note.tsx'
import { TogglePills } from '../ui/toggle-pills.tsx'
import { useIndicatorReady } from './use-indicator-ready.ts'
import '../features/indicator/chart/chart.css'
import { goalStateWord } from '@roundtable/shared/goal/goal-lifecycle.ts'
import { questionsOf } from '@roundtable/shared/goal/goal-questions.ts'
import { countPledges } from '@roundtable/shared/pledge/pledge-counts.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useAsAt, useMoment } from '../base/as-at.ts'
import { LastDecision } from '../features/decision/last-decision.tsx'
import { EndGoalDialog } from '../features/goal/end-goal-dialog.tsx'
import { FrameworkItems } from '../features/goal/framework-items.tsx'
import { GoalRollUp } from '../features/goal/goal-roll-up.tsx'
import { GoalStories, GoalWords, Paragraphs } from '../features/goal/goal-stories.tsx'
import { GoalVersions } from '../features/goal/goal-versions.tsx'
import { MapGoalDialog } from '../features/goal/map-goal-dialog.tsx'
import { PledgeList } from '../features/goal/pledge/pledge-list.tsx'
import { ReviseGoalDialog } from '../features/goal/revise-goal-dialog.tsx'
import { IndicatorRows } from '../features/scorecard/indicator-rows.tsx'
import { PledgeDots } from '../features/scorecard/pledge-dots.tsx'
import '../features/goal/goal.css'
import { exportAddress, paths } from '../base/paths.ts'
import { useReadOnly } from '../base/read-only.ts'
import { type Outputs, usePartnership, useProcedures } from '../base/trpc.ts'
import { AccountabilityList } from '../parts/accountability-list.tsx'
import { CsvLink } from '../parts/csv-link.tsx'
import { PictureMenu } from '../parts/picture/picture-menu.tsx'
import { ProgressList } from '../parts/progress-list.tsx'
import { Timeline } from '../parts/timeline/timeline.tsx'
import { Button } from '../ui/button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'

export function GoalPage() {
  const { code = '' } = useParams({ strict: false })
  const goal = useQuery(useProcedures().goal.get.queryOptions({ code, ...useMoment() }))
  return (
    <QueryStates query={goal} skeleton={<PageSkeleton />}>
      {(view) => <Goal key={view.code} goal={view} />}
    </QueryStates>
  )
}

function Goal({ goal }: { goal: Outputs['goal']['get'] }) {
  const partnership = usePartnership()
  const readOnly = useReadOnly()
  const [revising, setRevising] = useState(false)
  const [ending, setEnding] = useState(false)
  const [mapping, setMapping] = useState(false)
  const isPast = useAsAt() !== null
  const today = useQuery(useProcedures().me.get.queryOptions()).data?.today ?? null
  const questions = questionsOf(goal.indicators)
  return (
    <>
      <PageHeader
        printed
        title={goal.wording}
        lead={goal.sentence}
        crumbs={
          <>
            <Link to={paths.goals} params={{ partnership }}>
              Goals
            </Link>{' '}
            › {goal.code}
          </>
        }
        actions={
          goal.mayRevise ? (
            <>
              {goal.state !== 'agreed' && <span className="tag">{goalStateWord(goal.state)}</span>}
              {(goal.state === 'agreed' || goal.state === 'proposed') && (
                <Button onClick={() => setRevising(true)}>Revise this goal</Button>
              )}
              {goal.state === 'agreed' && goal.mayEnd && (
                <Button onClick={() => setEnding(true)}>End this goal</Button>
              )}
            </>
          ) : goal.state !== 'agreed' ? (
            <span className="tag">{goalStateWord(goal.state)}</span>
          ) : undefined
        }
      />
      {ending && <EndGoalDialog goal={goal} onClose={() => setEnding(false)} />}
      {goal.childWording !== '' && <p className="goal-child-wording">“{goal.childWording}”</p>}
      <div className="with-aside goal-about">
        <div>
          <div className="prose">
            <h2 className="aside-head">What would be different for children</h2>
            <p className="goal-outcome">{goal.populationOutcome}</p>
            <h2 className="aside-head">Why</h2>
            <p>{goal.why}</p>
            {goal.story !== '' && (
              <>
                <h2 className="aside-head">The story so far</h2>
                <Paragraphs text={goal.story} />
              </>
            )}
          </div>
        </div>
        {!readOnly && (
          <aside aria-label="Accountability for this goal">
            <h2 className="aside-head">Accountability</h2>
            <AccountabilityList
              list={goal.accountable === null ? goal.others : [goal.accountable, ...goal.others]}
            />
            {goal.nobodyAnswersFor.length > 0 && (
              <>
                <h2 className="aside-head">Nobody is accountable for</h2>
                <ul className="small">
                  {goal.nobodyAnswersFor.map(({ code, name }) => (
                    <li key={code}>
                      <Link to={paths.indicator} params={{ partnership, code }}>
                        {name}
                      </Link>
                    </li>
                  ))}
                </ul>
              </>
            )}
            <FrameworkItems
              items={goal.frameworkItems}
              today={today}
              onMap={goal.mayRevise && !isPast && today !== null ? () => setMapping(true) : null}
            />
          </aside>
        )}
      </div>
      <div className="section-head">
        <h2>How our services do</h2>
        {goal.indicators.length > 0 && (
          <PictureMenu name="goal" partnership={partnership} filter={{ goal: goal.code }} />
        )}
        <CsvLink href={exportAddress('indicators', partnership, { goal: goal.code })} />
        <CsvLink href={exportAddress('measurements', partnership, { goal: goal.code })}>
          All figures as CSV
        </CsvLink>
      </div>
      {goal.indicators.length === 0 && <p className="quiet">Nothing measures this goal yet.</p>}
      {questions.map(({ word, rows }) => (
        <section key={word} aria-label={word} className="goal-question">
          <h3>{word}</h3>
          <IndicatorRows rows={rows} caption={`${word} ${goal.wording}`} />
        </section>
      ))}
      {goal.rollUp !== null && <GoalRollUp rollUp={goal.rollUp} />}
      <GoalCurve goal={goal} />
      <GoalWords goal={goal} />
      <GoalStories stories={goal.stories} />
      {!readOnly && (
        <>
          <div className="section-head">
            <h2>Pledges</h2>
            <PledgeDots pledges={countPledges(goal.pledges.map(({ state }) => state))} />
            <CsvLink href={exportAddress('pledges', partnership, { goal: goal.code })} />
          </div>
          <PledgeList goal={goal} />
        </>
      )}
      <LastDecision goal={goal.code} />
      <ProgressList goal={goal.code} />
      <Timeline kind="goal" code={goal.code} />
      <details className="goal-past">
        <summary>Versions of this goal, {goal.versions.length}</summary>
        <GoalVersions versions={goal.versions} />
      </details>
      {mapping && today !== null && (
        <MapGoalDialog goal={goal} today={today} onClose={() => setMapping(false)} />
      )}
      {revising && <ReviseGoalDialog goal={goal} onClose={() => setRevising(false)} />}
    </>
  )
}

const curveOptions = {
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
function GoalCurve({ goal }: { goal: Outputs['goal']['get'] }) {
  const [state, change] = useViewState()
  const headlines = goal.indicators.filter(({ headline, latest }) => headline && latest !== null)
  const chosen = headlines.find(({ code }) => code === state.curve) ?? headlines[0]
  useIndicatorReady(chosen?.code)
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

const agreedOn = ({ versions }: Outputs['goal']['get']): string =>
  versions.at(-1)?.recordedAt.slice(0, 10) ?? ''

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
              <Link className="goal-curve-link" to={paths.indicator} params={{ partnership, code }}>
                {data.message}
              </Link>
            </p>
            <p className="least">{data.subtitle}</p>
            <ChartStage view={data} points={data.points} options={curveOptions} describedBy={described} />
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
