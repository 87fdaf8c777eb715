import { decisionNumber } from '@roundtable/shared/decision/decision-words.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMoment } from '../../base/as-at.ts'
import { counted, formatDay } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership, useProcedures } from '../../base/trpc.ts'
import './decision.css'

type Props = { goal: string } | { indicator: string }

/** What a board decided last about a goal or an indicator, and where the rest stands; nothing where nothing was. */
export function LastDecision(about: Props) {
  const partnership = usePartnership()
  const procedures = useProcedures()
  const me = useQuery(procedures.me.get.queryOptions())
  const enabled = me.data?.may.includes('see meetings') === true
  const list = useQuery(procedures.decision.list.queryOptions({ ...about, ...useMoment() }, { enabled }))
  const [last] = list.data?.decisions ?? []
  const shown = list.data?.shown ?? 0
  if (last === undefined) return null
  return (
    <section aria-labelledby="last-decision" className="last-decision">
      <div className="section-head">
        <h2 id="last-decision">Last decision</h2>
      </div>
      <p>
        <Link to={paths.decision} params={{ partnership, reference: last.reference }}>
          {decisionNumber(last.number)}
        </Link>
        , {formatDay(last.meetingDay)}: {last.text}
      </p>
      <p className="second-line">Reason: {last.reason}</p>
      {shown > 1 && (
        <p className="unprinted">
          <Link to={paths.decisions} params={{ partnership }} search={{ ...about }}>
            {counted(shown, 'decision')} about it
          </Link>
        </p>
      )}
    </section>
  )
}
