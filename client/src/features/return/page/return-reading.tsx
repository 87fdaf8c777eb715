import { absenceWord } from '@roundtable/shared/figure/absence.ts'
import { fieldLabel, figureNumbers } from '@roundtable/shared/figure/entry-fields.ts'
import { formatBeside, formatFigure } from '@roundtable/shared/figure/figure-format.ts'
import { linesOf } from '@roundtable/shared/target/target.ts'
import { formatMoment } from '../../../base/format.ts'
import { ReadingStatus } from '../../../parts/mark/reading-marks.tsx'
import { SaidWords } from '../../../parts/said-words.tsx'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../../ui/data-table.tsx'
import { type Row, rowName, type Sheet } from '../row/sheet.ts'

/** A return nobody types into now: what was entered, by whom, and what was said. */
export function ReturnReading({ sheet }: { sheet: Sheet }) {
  return (
    <DataTable caption={`Figures of ${sheet.agencyName} for ${sheet.periodLabel}`} className="return-reading">
      <thead>
        <tr>
          <ColumnHead>Code</ColumnHead>
          <ColumnHead>Indicator</ColumnHead>
          {figureNumbers.map((field) => (
            <ColumnHead key={field} numeric>
              {fieldLabel[field]}
            </ColumnHead>
          ))}
          <ColumnHead numeric>Last time</ColumnHead>
          <ColumnHead numeric>Target</ColumnHead>
          <ColumnHead>{sheet.state === 'published' ? 'Status' : 'Would be'}</ColumnHead>
          <ColumnHead>In words</ColumnHead>
          <ColumnHead>Entered</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {sheet.rows.map((row) => (
          <ReadingRow key={row.seriesId} row={row} />
        ))}
      </tbody>
    </DataTable>
  )
}

function ReadingRow({ row }: { row: Row }) {
  const figure = row.entry ?? row.published
  const count = (text: string | null | undefined) =>
    text === null || text === undefined
      ? '–'
      : formatFigure(text, { unit: 'count', decimals: decimalsOf(text) })
  return (
    <tr>
      <td className="sheet-code">{row.code}</td>
      <RowHead>{rowName(row)}</RowHead>
      <NumberCell>{count(figure?.numerator)}</NumberCell>
      <NumberCell>{count(figure?.denominator)}</NumberCell>
      <NumberCell className="sheet-value">{valueText(row)}</NumberCell>
      <NumberCell className="quiet">{row.previousText ?? 'None'}</NumberCell>
      <NumberCell className="quiet">{row.target?.text ?? 'None'}</NumberCell>
      <td className="reading-status">
        <ReadingStatus status={row.status} />
      </td>
      <td className="reading-words">
        <Said row={row} />
      </td>
      <td className="small quiet">
        {row.entry !== null && (
          <>
            {row.entry.enteredBy}
            {row.entry.onBehalf && ', on behalf'}
            <br />
            {formatMoment(row.entry.enteredAt)}
          </>
        )}
      </td>
    </tr>
  )
}

function Said({ row }: { row: Row }) {
  if (row.entry === null) return null
  return (
    <>
      <SaidWords said={row.entry} />
      {row.entry.correction !== '' && row.publishedText !== null && row.publishedText !== valueText(row) && (
        <p className="quiet">Published now: {row.publishedText}</p>
      )}
    </>
  )
}

const decimalsOf = (text: string) => text.split('.')[1]?.length ?? 0

function valueText(row: Row): string {
  const figure = row.entry ?? row.published
  if (figure === null) return 'Not entered'
  if (figure.reason !== null) return absenceWord[figure.reason]
  return formatBeside(figure.value, linesOf(row.target, row.polarity), row)
}
