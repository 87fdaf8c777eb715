import { agencyPledgeWord } from '@roundtable/shared/pledge/agency-pledge.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMoment } from '../../../base/as-at.ts'
import { counted, formatDay } from '../../../base/format.ts'
import { paths } from '../../../base/paths.ts'
import { type Outputs, usePartnership, useProcedures } from '../../../base/trpc.ts'
import { ColumnHead, DataTable, RowHead } from '../../../ui/data-table.tsx'
import './pledge.css'

type Row = Outputs['goal']['pledgesToAnswer'][number]

const isOf = (kinds: readonly Row['state'][]) => (row: Row) => kinds.includes(row.state)

/** "3 agencies have not answered, 1 declined, 2 reviews are due.": what the board waits for. */
export function toAnswerLead(rows: readonly Row[]): string {
  const open = new Set(rows.filter(isOf(['unsigned', 'none'])).map(({ agencyCode }) => agencyCode)).size
  const declined = rows.filter(isOf(['declined'])).length
  const reviews = rows.filter(({ review }) => review !== null).length
  const parts = [
    open > 0 ? `${counted(open, 'agency has', 'agencies have')} not answered` : '',
    declined > 0 ? `${counted(declined, 'pledge is', 'pledges are')} declined` : '',
    reviews > 0 ? `${counted(reviews, 'review is', 'reviews are')} due` : '',
  ].filter((part) => part !== '')
  return `${parts.join(', ')}.`
}

const stateOf = ({ state, review, reviewOn, signedFor }: Row): string =>
  review === null
    ? state === 'none'
      ? 'Not asked, not made'
      : agencyPledgeWord(state)
    : signedFor !== null && review === 'due'
      ? `Signed for ${signedFor}, before it became part of this agency`
      : `${review === 'over' ? 'Review was due' : 'Review due'} on ${formatDay(reviewOn ?? '')}`

/** Who has not answered, who declined, and whose pledge is to be reviewed: over all goals. */
export function PledgesToAnswer() {
  const rows = useQuery(useProcedures().goal.pledgesToAnswer.queryOptions(useMoment())).data ?? []
  const partnership = usePartnership()
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="pledges-to-answer">
      <div className="section-head">
        <h2 id="pledges-to-answer">Pledges that want an answer</h2>
        <span className="quiet small">{toAnswerLead(rows)}</span>
      </div>
      <DataTable caption="Pledges that want an answer, by goal and agency" className="pledges-to-answer">
        <thead>
          <tr>
            <ColumnHead>Goal</ColumnHead>
            <ColumnHead>Agency</ColumnHead>
            <ColumnHead>Pledge</ColumnHead>
            <ColumnHead>How it stands</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.goalCode} ${row.agencyCode}`}>
              <RowHead>
                <Link to={paths.goal} params={{ partnership, code: row.goalCode }}>
                  {row.goalWording}
                </Link>
              </RowHead>
              <td>{row.agencyName}</td>
              <td>{row.wording ?? <span className="quiet">None</span>}</td>
              <td>{stateOf(row)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  )
}
