import { formatMoment } from '../../base/format.ts'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../ui/data-table.tsx'
import type { DisclosureView } from './disclosure-view.ts'

/** Every version there was, the one that stands first. */
export function RuleVersions({ versions }: { versions: DisclosureView['versions'] }) {
  if (versions.length === 0) {
    return <p className="quiet">The standard rules have stood from the beginning.</p>
  }
  return (
    <DataTable caption="Versions of the rules, the one that stands first">
      <thead>
        <tr>
          <ColumnHead>Version</ColumnHead>
          <ColumnHead numeric>Counts to</ColumnHead>
          <ColumnHead numeric>Denominators to</ColumnHead>
          <ColumnHead numeric>Rounded to</ColumnHead>
          <ColumnHead>Why</ColumnHead>
          <ColumnHead>By whom, when</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {versions.map((each) => (
          <tr key={each.version}>
            <RowHead>{`${each.version}`}</RowHead>
            <NumberCell>{each.smallCount}</NumberCell>
            <NumberCell>{each.smallDenominator}</NumberCell>
            <NumberCell>{each.roundCountsTo}</NumberCell>
            <td>
              {each.reason}
              {each.tellsEarlier && ' What was hidden before is shown where nothing of its period has to be.'}
            </td>
            <td>
              {each.recordedBy ?? 'Taken over'}, {formatMoment(each.recordedAt)}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
