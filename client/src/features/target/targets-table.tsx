import { Link } from '@tanstack/react-router'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { ColumnHead, DataTable, RowHead } from '../../ui/data-table.tsx'
import type { TargetRow } from './target-rows.ts'

type Props = {
  rows: readonly TargetRow[]
  chosen: ReadonlySet<string>
  onChoose: (ids: readonly string[], isChosen: boolean) => void
}

/** What each indicator is judged by, what is agreed to come, and what waits for the board. */
export function TargetsTable({ rows, chosen, onChoose }: Props) {
  const partnership = usePartnership()
  return (
    <DataTable caption="Targets" className="stacked">
      <thead>
        <tr>
          <ColumnHead>Indicator</ColumnHead>
          <ColumnHead>In force</ColumnHead>
          <ColumnHead>Agreed to come</ColumnHead>
          <ColumnHead>Proposed</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <RowHead>
              <Link to={paths.indicator} params={{ partnership, code: row.code }}>
                {row.name}
              </Link>{' '}
              <span className="quiet">
                {/* Both on one line. */}
                {row.goalCode === null ? row.code : `${row.code}\u00a0·\u00a0${row.goalCode}`}
              </span>
              {row.draft && <span className="tag targets-tag">Draft</span>}
            </RowHead>
            <td data-label="In force">
              {row.inForce === null ? (
                <span className="quiet">No target</span>
              ) : (
                <>
                  <strong>{row.inForce.text}</strong>
                  <div className="small quiet">
                    from {row.inForce.fromLabel}
                    {row.inForce.meeting !== null && `, ${row.inForce.meeting}`}
                  </div>
                </>
              )}
            </td>
            <td data-label="Agreed to come">
              {row.coming.map((target) => (
                <div key={target.id}>
                  {target.text} <span className="small quiet">from {target.fromLabel}</span>
                </div>
              ))}
            </td>
            <td data-label="Proposed">
              {row.proposed.map((target) => (
                <div key={target.id} className="targets-proposed">
                  {target.mayAgree ? (
                    <label className="check">
                      <input
                        type="checkbox"
                        checked={chosen.has(target.id)}
                        onChange={(event) => onChoose([target.id], event.target.checked)}
                      />
                      <span>
                        <span className="unseen">Choose {row.name}: </span>
                        {target.text} from {target.fromLabel}
                      </span>
                    </label>
                  ) : (
                    <>
                      {target.text} from {target.fromLabel}
                    </>
                  )}
                  <div className="small quiet">
                    “{target.rationale}” – {target.recordedBy ?? 'a member'}
                  </div>
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
