import { changeBandWord } from '@roundtable/shared/change/change-rank.ts'
import { ColumnHead, DataTable } from '../../ui/data-table.tsx'
import { ChangeRow } from './change-row.tsx'
import { bandsOf, type Change } from './change-view.ts'

/** What changed in the order in which it is read, the bands one under the other. */
export function ChangeTable({ changes, caption }: { changes: readonly Change[]; caption: string }) {
  return (
    <DataTable caption={caption} className="stacked change-table">
      <thead>
        <tr>
          <ColumnHead className="change-subject">About</ColumnHead>
          <ColumnHead className="change-state">Was</ColumnHead>
          <ColumnHead className="change-state">Is</ColumnHead>
          <ColumnHead className="change-because">Why it stands here</ColumnHead>
          <ColumnHead className="change-who">Who and when</ColumnHead>
        </tr>
      </thead>
      {bandsOf(changes).map(({ band, rows }) => (
        <tbody key={band}>
          <tr className="change-band">
            <th scope="rowgroup" colSpan={5}>
              {changeBandWord(band)}
            </th>
          </tr>
          {rows.map((change, index) => (
            <ChangeRow key={keyOf(change, index)} change={change} />
          ))}
        </tbody>
      ))}
    </DataTable>
  )
}

const keyOf = ({ kind, indicatorCode, goalCode, periodStart, what, at }: Change, index: number): string =>
  [kind, indicatorCode, goalCode, periodStart, what, at, index].join(' ')
