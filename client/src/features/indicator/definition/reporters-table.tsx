import { Link } from '@tanstack/react-router'
import { paths } from '../../../base/paths.ts'
import { type Outputs, usePartnership } from '../../../base/trpc.ts'
import { ColumnHead, DataTable, RowHead } from '../../../ui/data-table.tsx'

export type ReportedLine = Outputs['indicator']['reporters']['lines'][number]
type Props = {
  lines: readonly ReportedLine[]
  caption: string
  chosen: ReadonlySet<string>
  mayKeep: boolean
  onChoose: (seriesIds: readonly string[], isChosen: boolean) => void
}

/** Which agency reports each line; any number can be chosen. */
export function ReportersTable({ lines, caption, chosen, mayKeep, onChoose }: Props) {
  const partnership = usePartnership()
  const ids = lines.map(({ seriesId }) => seriesId)
  return (
    <DataTable caption={caption} className="stacked">
      <thead>
        <tr>
          {mayKeep && (
            <ColumnHead>
              <label className="check">
                <input
                  type="checkbox"
                  checked={ids.length > 0 && ids.every((id) => chosen.has(id))}
                  onChange={({ target }) => onChoose(ids, target.checked)}
                />
                <span className="unseen">All that are shown</span>
              </label>
            </ColumnHead>
          )}
          <ColumnHead>Indicator</ColumnHead>
          <ColumnHead>Line</ColumnHead>
          <ColumnHead>Goal</ColumnHead>
          <ColumnHead>Reported by</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {lines.map((each) => (
          <tr key={each.seriesId}>
            {mayKeep && (
              <td>
                <label className="check">
                  <input
                    type="checkbox"
                    checked={chosen.has(each.seriesId)}
                    onChange={({ target }) => onChoose([each.seriesId], target.checked)}
                  />
                  <span className="unseen">
                    Choose {each.name}
                    {each.line === null ? '' : `, ${each.line}`}
                  </span>
                </label>
              </td>
            )}
            <RowHead>
              <Link to={paths.indicator} params={{ partnership, code: each.code }}>
                {each.name}
              </Link>{' '}
              <span className="quiet">{each.code}</span>
              {each.state === 'draft' && <span className="tag">Draft</span>}
            </RowHead>
            <td data-label="Line">{each.line ?? 'The whole partnership'}</td>
            <td data-label="Goal">{each.goalCode ?? <span className="quiet">None yet</span>}</td>
            <td data-label="Reported by">
              {each.reportingAgencyName ?? <span className="tag tag-late">Nobody yet</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
