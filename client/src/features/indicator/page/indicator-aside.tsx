import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { onOneLine } from '../../../base/format.ts'
import { paths } from '../../../base/paths.ts'
import { usePartnership, useProcedures } from '../../../base/trpc.ts'
import { AccountabilityList } from '../../../parts/accountability-list.tsx'
import { ChartNotes } from '../note/chart-notes.tsx'
import { IndicatorTargets } from '../target/indicator-targets.tsx'

/** Beside the chart: what it says, who is accountable for it, and what was agreed. */
export function IndicatorAside({ view }: { view: IndicatorView }) {
  const me = useQuery(useProcedures().me.get.queryOptions())
  const partnership = usePartnership()
  const readOnly = me.data?.partnership?.readOnly ?? false
  return (
    <aside aria-label="About these figures">
      <h2 className="aside-head aside-first">In words</h2>
      {view.sentences.length === 0 ? (
        <p className="quiet">There are not enough figures yet to say anything of them.</p>
      ) : (
        <ul className="sentence-list">
          {view.sentences.map((sentence) => (
            <li key={sentence}>{onOneLine(sentence)}</li>
          ))}
        </ul>
      )}
      {view.chart.reason !== '' && <p className="least aside-reason">{view.chart.reason}</p>}
      <p className="least">
        <Link to={paths.howDecided} params={{ partnership }}>
          How is this decided?
        </Link>
      </p>
      <ChartNotes view={view} />
      {!readOnly && (
        <>
          <h2 className="aside-head">Accountability</h2>
          <AccountabilityList list={view.accountabilities} />
          {view.formula !== null && (
            <p className="small aside-reports">Nobody reports the figure: it is calculated.</p>
          )}
          {view.reportingAgencyName !== null && (
            <p className="small aside-reports">
              <span className="quiet">Reports the figure:</span> {view.reportingAgencyName}
            </p>
          )}
          <IndicatorTargets view={view} />
        </>
      )}
      {view.definition.challengeQuestion !== '' && (
        <>
          <h2 className="aside-head">A question to ask</h2>
          <p className="aside-question">{view.definition.challengeQuestion}</p>
        </>
      )}
    </aside>
  )
}
