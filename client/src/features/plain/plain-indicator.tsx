import { statusLook } from '@roundtable/shared/chart/status-marks.ts'
import {
  plainCounting,
  plainFigure,
  plainPeriod,
  plainSignal,
  plainTarget,
} from '@roundtable/shared/plain/plain-words.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMoment } from '../../base/as-at.ts'
import { paths } from '../../base/paths.ts'
import { type Outputs, usePartnership, useProcedures } from '../../base/trpc.ts'
import { ReadingStatus } from '../../parts/mark/reading-marks.tsx'
import { Sparkline } from '../../parts/sparkline/sparkline.tsx'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../ui/data-table.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryStates } from '../../ui/query-states.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { plainLine } from './plain-line.ts'

type View = Outputs['indicator']['get']

/** One thing that is counted: the number, what it says, how it went, and a question to ask. */
export function PlainIndicator() {
  const { code = '' } = useParams({ strict: false })
  const view = useQuery(useProcedures().indicator.get.queryOptions({ code, ...useMoment() }))
  return (
    <QueryStates query={view} skeleton={<PageSkeleton rows={4} rowHeight="6rem" />}>
      {(data) => <Counted view={data} />}
    </QueryStates>
  )
}

function Counted({ view }: { view: View }) {
  const partnership = usePartnership()
  const { latest, reading, definition, accountabilities } = view
  const target = plainTarget(view.targetText)
  const published = view.points.filter(({ state }) => state !== 'draft' && state !== 'submitted')
  const values = published.slice(-24).map(({ value }) => value)
  const agencies = [...new Set(accountabilities.map(({ agencyName }) => agencyName))]
  return (
    <>
      <PageHeader
        printed
        title={view.plainEnglish || view.name}
        crumbs={
          view.goalCode === null ? (
            <Link to={paths.indicators} params={{ partnership }}>
              What we count
            </Link>
          ) : (
            <Link to={paths.goal} params={{ partnership, code: view.goalCode }}>
              {view.goalWording}
            </Link>
          )
        }
      />
      <p className="plain-latest">
        <strong className={latest?.value == null ? undefined : 'plain-number'}>{plainFigure(latest)}</strong>
        {latest !== null && <span className="quiet">{plainPeriod(view.frequency, latest.periodStart)}</span>}
      </p>
      <p>
        <Link to={paths.raiseIssue} params={{ partnership }} search={{ indicator: view.code }}>
          Tell us something is wrong
        </Link>
      </p>
      <ul className="plain-sentences">
        <li>
          <ReadingStatus status={reading.status} />
        </li>
        {target !== null && <li>{target}</li>}
        {latest?.value != null && <li>{plainSignal(reading.signal)}</li>}
      </ul>
      {values.some((value) => value !== null) && (
        <div className="plain-chart">
          <Sparkline
            values={values}
            breaksAt={[]}
            target={null}
            {...statusLook(reading.status)}
            label={plainLine({ values, latest, frequency: view.frequency })}
            width={480}
            height={120}
          />
        </div>
      )}
      {definition.challengeQuestion !== '' && (
        <>
          <h2 className="plain-head">A question to ask</h2>
          <p className="prose">{definition.challengeQuestion}</p>
        </>
      )}
      <h2 className="plain-head">Where this number comes from</h2>
      <p className="prose">
        {view.reportingAgencyName !== null && `${plainCounting(view.reportingAgencyName, view.frequency)} `}
        <Link to={paths.indicator} params={{ partnership, code: view.code }} search={{ adults: 'on' }}>
          See the adults’ page
        </Link>
      </p>
      {agencies.length > 0 && (
        <>
          <h2 className="plain-head">Who looks after this</h2>
          <ul>
            {agencies.map((agency) => (
              <li key={agency}>{agency}</li>
            ))}
          </ul>
        </>
      )}
      {published.length > 0 && <Numbers points={published} frequency={view.frequency} />}
    </>
  )
}

function Numbers({ points, frequency }: Pick<View, 'points' | 'frequency'>) {
  return (
    <>
      <h2 className="plain-head">All the numbers</h2>
      <DataTable caption="All the numbers, newest first" className="plain-numbers">
        <thead>
          <tr>
            <ColumnHead>When</ColumnHead>
            <ColumnHead numeric>Number</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point) => (
            <tr key={point.periodStart}>
              <RowHead>{plainPeriod(frequency, point.periodStart)}</RowHead>
              <NumberCell>{plainFigure(point)}</NumberCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  )
}
