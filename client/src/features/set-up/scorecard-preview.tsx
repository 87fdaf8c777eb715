import { periodLabel } from '@roundtable/shared/base/period.ts'
import { sparklineLabel } from '@roundtable/shared/chart/sparkline-label.ts'
import { statusLook } from '@roundtable/shared/chart/status-marks.ts'
import { setUpTaskKeys } from '@roundtable/shared/set-up/set-up-tasks.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../base/paths.ts'
import { type Outputs, usePartnership } from '../../base/trpc.ts'
import { ReadingStatus } from '../../parts/mark/reading-marks.tsx'
import { Sparkline } from '../../parts/sparkline/sparkline.tsx'

type Scorecard = Outputs['scorecard']['get']
type Gaps = Outputs['partnership']['setUp']['gaps']

const most = 5

/** The scorecard as it would look today, as far as it goes. */
export function ScorecardPreview({ scorecard, gaps }: { scorecard: Scorecard; gaps: Gaps }) {
  const partnership = usePartnership()
  const rows = scorecard.goals.flatMap((goal) => goal.rows.map((row) => ({ goal, row })))
  const gapsOf = (code: string) => gaps.find((each) => each.code === code)?.gaps ?? []
  // A row that lacks something is shown before one that lacks nothing; what is shown stands as on the scorecard.
  const lacking = rows.filter(({ row }) => gapsOf(row.code).length > 0)
  const chosen = new Set([...new Set([...lacking, ...rows])].slice(0, most))
  const shown = rows.filter((each) => chosen.has(each))
  const goals = scorecard.goals.filter(
    (goal) => goal.rows.length === 0 || shown.some((each) => each.goal === goal),
  )
  return (
    <aside className="set-up-preview" aria-labelledby="set-up-preview">
      <div className="set-up-preview-head">
        <h2 id="set-up-preview">The scorecard as it would look today</h2>
        <span className="quiet">
          {shown.length} of {rows.length} rows
        </span>
      </div>
      {scorecard.vision !== null && <p className="set-up-vision">{scorecard.vision.wording}</p>}
      {goals.length === 0 ? (
        <p className="quiet">Nothing stands on it yet. Goals come first, then what measures them.</p>
      ) : (
        goals.slice(0, most).map((goal) => (
          <section key={goal.code}>
            <h3>
              {goal.wording} <span className="quiet">{goal.code}</span>
            </h3>
            {goal.rows.length === 0 ? (
              <p className="small quiet">No headline indicator measures it yet.</p>
            ) : (
              <ul>
                {shown
                  .filter((each) => each.goal === goal)
                  .map(({ row }) => (
                    <li key={row.code} className="set-up-row">
                      <Link to={paths.indicator} params={{ partnership, code: row.code }}>
                        {row.name}
                      </Link>
                      <RowLine row={row} />
                      <span className="set-up-figure">
                        {row.latest?.text ?? '–'}
                        {row.latest !== null && (
                          <span className="set-up-period">
                            {periodLabel(row.frequency, row.latest.periodStart, 'short')}
                          </span>
                        )}
                      </span>
                      <ReadingStatus status={row.reading.status} />
                      <RowGaps gaps={gapsOf(row.code)} />
                    </li>
                  ))}
              </ul>
            )}
          </section>
        ))
      )}
      {shown.some(({ row }) => gapsOf(row.code).length > 0) && (
        <p className="small quiet">A number in a square is the task that fills the gap.</p>
      )}
    </aside>
  )
}

function RowLine({ row }: { row: Scorecard['goals'][number]['rows'][number] }) {
  if (!row.values.some((value) => value !== null)) return <span className="quiet">No figures yet</span>
  return (
    <Sparkline
      values={row.values}
      breaksAt={row.breaksAt}
      target={row.target}
      {...statusLook(row.reading.status)}
      label={sparklineLabel(row)}
      width={96}
      height={32}
    />
  )
}

/** What a row lacks, each with the number of the task that fills it. */
function RowGaps({ gaps }: { gaps: Gaps[number]['gaps'] }) {
  if (gaps.length === 0) return null
  return (
    <ul className="set-up-gaps">
      {gaps.map(({ task, sentence, holds }) => (
        <li key={task} className={holds ? 'set-up-gap-holds' : undefined}>
          <span className="set-up-square">
            <span className="unseen">Task </span>
            {setUpTaskKeys.indexOf(task) + 1}
          </span>{' '}
          {sentence}
        </li>
      ))}
    </ul>
  )
}
