import { Link } from '@tanstack/react-router'
import { formatDay } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { ColumnHead, DataTable, RowHead } from '../../ui/data-table.tsx'
import { AnswerMark } from './answer-mark.tsx'
import { type AnswerRow, isHeld, type ListedRow } from './answer-words.ts'

export type AnswerDeed = 'hand-over' | 'end'
type Props = {
  rows: readonly ListedRow[]
  caption: string
  chosen: ReadonlySet<string>
  mayAssign: boolean
  onChoose: (ids: readonly string[], isChosen: boolean) => void
  onAct: (deed: AnswerDeed, answer: AnswerRow) => void
}

/** Who has and had which part in each goal and indicator, from when until when. */
export function AnswersTable({ rows, caption, chosen, mayAssign, onChoose, onAct }: Props) {
  const held = rows.flatMap((row) => (isHeld(row) && row.untilDay === null ? [row.id] : []))
  return (
    <DataTable caption={caption} className="stacked">
      <thead>
        <tr>
          {mayAssign && (
            <ColumnHead className="unprinted">
              <label className="check">
                <input
                  type="checkbox"
                  checked={held.length > 0 && held.every((id) => chosen.has(id))}
                  onChange={({ target }) => onChoose(held, target.checked)}
                />
                <span className="unseen">All that are shown</span>
              </label>
            </ColumnHead>
          )}
          <ColumnHead>For</ColumnHead>
          <ColumnHead>Part</ColumnHead>
          <ColumnHead>Agency and named role</ColumnHead>
          <ColumnHead>From, until</ColumnHead>
          {mayAssign && <ColumnHead className="unprinted">Change</ColumnHead>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id ?? row.subjectCode}>
            {mayAssign && (
              <td className="unprinted">
                {isHeld(row) && row.untilDay === null && (
                  <label className="check">
                    <input
                      type="checkbox"
                      checked={chosen.has(row.id)}
                      onChange={({ target }) => onChoose([row.id], target.checked)}
                    />
                    <span className="unseen">
                      Choose {row.subjectCode}, {row.agencyName}
                    </span>
                  </label>
                )}
              </td>
            )}
            <SubjectCell row={row} />
            <td data-label="Part">
              <AnswerMark kind={row.kind} />
            </td>
            <td data-label="Agency and named role">
              {isHeld(row) ? (
                <>
                  {row.agencyName}, {row.title}
                  {row.person !== null && <span className="quiet">, {row.person}</span>}
                </>
              ) : (
                <span className="quiet">Nobody</span>
              )}
            </td>
            <td data-label="From, until">
              <Days row={row} />
            </td>
            {mayAssign && (
              <td className="unprinted">
                {isHeld(row) && row.untilDay === null && (
                  <span className="answers-acts">
                    <Button look="quiet" onClick={() => onAct('hand-over', row)}>
                      Hand over
                      <span className="unseen">
                        : {row.subjectCode}, {row.agencyName}
                      </span>
                    </Button>
                    <Button look="quiet" onClick={() => onAct('end', row)}>
                      End
                      <span className="unseen">
                        : {row.subjectCode}, {row.agencyName}
                      </span>
                    </Button>
                  </span>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function SubjectCell({ row: { subjectKind, subjectCode, subjectName } }: { row: ListedRow }) {
  const partnership = usePartnership()
  return (
    <RowHead>
      <Link
        to={subjectKind === 'goal' ? paths.goal : paths.indicator}
        params={{ partnership, code: subjectCode }}
      >
        {subjectName}
      </Link>{' '}
      <span className="quiet">{subjectCode}</span>
    </RowHead>
  )
}

function Days({ row: { fromDay, untilDay, reason, endedBy } }: { row: ListedRow }) {
  if (fromDay === null) return null
  if (untilDay === null) return <>{formatDay(fromDay)}</>
  return (
    <>
      {formatDay(fromDay)} – {formatDay(untilDay)}
      <div className="small quiet">
        {endedBy ?? 'Not recorded by whom'}
        {reason !== null && <>: “{reason}”</>}
      </div>
    </>
  )
}
