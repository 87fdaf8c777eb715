import { fieldLabel } from '@roundtable/shared/figure/entry-fields.ts'
import { formatMoment } from '../../../base/format.ts'
import { Button } from '../../../ui/button.tsx'
import { ColumnHead, DataTable, RowHead } from '../../../ui/data-table.tsx'
import { RowTitle } from '../row/row-title.tsx'
import type { Row } from '../row/sheet.ts'
import type { Clash } from './return-edits.ts'

type Props = {
  clashes: readonly Clash[]
  rows: readonly Row[]
  onChoose: (clash: Clash, choice: 'mine' | 'theirs') => void
}

/** Somebody else saved the same cells meanwhile: both stand side by side, and the person chooses. */
export function ReturnClashes({ clashes, rows, onChoose }: Props) {
  if (clashes.length === 0) return null
  return (
    <section className="return-clashes" role="alert" aria-labelledby="return-clashes-title">
      <h2 id="return-clashes-title">Somebody else changed the same figures</h2>
      <p>Nothing of yours is lost. Choose what stands; the rest of the row is kept.</p>
      {clashes.map((clash) => {
        const row = rows.find((each) => each.seriesId === clash.seriesId)
        if (row === undefined) return null
        return (
          <div key={clash.seriesId} className="return-clash">
            <h3>
              <RowTitle row={row} />
            </h3>
            <DataTable caption={`${row.code}: yours and theirs`}>
              <thead>
                <tr>
                  <ColumnHead>Field</ColumnHead>
                  <ColumnHead>Yours, not saved</ColumnHead>
                  <ColumnHead>
                    {clash.by}
                    {clash.at === '' ? '' : `, ${formatMoment(clash.at)}`}
                  </ColumnHead>
                </tr>
              </thead>
              <tbody>
                {clash.fields.map((field) => (
                  <tr key={field}>
                    <RowHead>{fieldLabel[field]}</RowHead>
                    <td>{clash.mine[field] === '' ? 'Empty' : clash.mine[field]}</td>
                    <td>{clash.theirs[field] === '' ? 'Empty' : clash.theirs[field]}</td>
                  </tr>
                ))}
              </tbody>
            </DataTable>
            <div className="button-row">
              <Button onClick={() => onChoose(clash, 'mine')}>Keep mine</Button>
              <Button onClick={() => onChoose(clash, 'theirs')}>Take theirs</Button>
            </div>
          </div>
        )
      })}
    </section>
  )
}
