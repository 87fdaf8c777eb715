import { nobodyAccountable } from '@roundtable/shared/accountability/accountability-words.ts'
import { agencyPledgeWord } from '@roundtable/shared/pledge/agency-pledge.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { ColumnHead, DataTable, RowHead } from '../../ui/data-table.tsx'
import { AnswerMark } from './answer-mark.tsx'
import { type Cell, cellOf, type Matrix, type MatrixGoal } from './answer-words.ts'

type Props = { matrix: Matrix; onAssign: (goalCode: string, agencyCode: string) => void }

/** Agencies down, goals across: who has which part, who is missing, who has signed. */
export function MatrixTable({ matrix, onAssign }: Props) {
  const partnership = usePartnership()
  return (
    <DataTable caption="Which part each agency has in each goal" className="matrix stacked">
      <thead>
        <tr>
          <ColumnHead>Agency</ColumnHead>
          {matrix.goals.map((goal, at) => (
            <ColumnHead key={goal.code}>
              <span className="quiet">Goal {at + 1}</span>
              <Link to={paths.goal} params={{ partnership, code: goal.code }} className="matrix-goal">
                {goal.wording}
              </Link>
              {goal.nobody && <span className="tag tag-late">{nobodyAccountable}</span>}
            </ColumnHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.agencies.map((agency) => (
          <tr key={agency.code}>
            <RowHead>
              <Link to={paths.agency} params={{ partnership, agency: agency.code }}>
                {agency.shortName}
              </Link>
            </RowHead>
            {matrix.goals.map((goal, at) => (
              <td key={goal.code} data-label={`Goal ${at + 1}`}>
                <MatrixCell
                  cell={cellOf(goal, agency.code)}
                  goal={goal}
                  agencyName={agency.name}
                  onAssign={matrix.mayAssign ? () => onAssign(goal.code, agency.code) : null}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

type CellProps = {
  cell: Cell | undefined
  goal: MatrixGoal
  agencyName: string
  onAssign: (() => void) | null
}
function MatrixCell({ cell, goal, agencyName, onAssign }: CellProps) {
  const kind = cell?.kind ?? null
  const pledge = cell?.pledge ?? 'none'
  const who = [cell?.title, cell?.person].filter((part) => part !== null && part !== undefined).join(', ')
  const content = (
    <>
      <AnswerMark kind={kind} />
      <span className={`matrix-pledge matrix-pledge-${pledge}`}>{agencyPledgeWord(pledge)}</span>
    </>
  )
  if (onAssign === null) return <div title={who === '' ? undefined : who}>{content}</div>
  return (
    <button type="button" className="matrix-cell" title={who === '' ? undefined : who} onClick={onAssign}>
      <span className="unseen">
        {agencyName}, {goal.wording}:{' '}
      </span>
      {content}
      <span className="unseen">. Change</span>
    </button>
  )
}
