import { counted } from '../../../base/format.ts'
import { ColumnHead, DataTable, RowHead } from '../../../ui/data-table.tsx'
import type { Choice, SetUpRow, SetUpUpload } from './use-set-up-file.ts'

const kindWords: Readonly<Record<SetUpRow['kind'], string>> = {
  new: 'New',
  changed: 'Changes',
  same: 'The same',
  newer: 'Changed on its page since: stays so',
  conflict: 'Changed on both sides',
  later: 'Not taken now',
}

type Props = { rows: readonly SetUpRow[]; more: number; upload: Pick<SetUpUpload, 'choices' | 'decide'> }

/** What each row of one sheet asks for: what it was, and what it becomes. */
export function WorkbookRows({ rows, more, upload }: Props) {
  const [first] = rows
  if (first === undefined) return null
  return (
    <>
      <DataTable
        caption={`${first.sheetName}: ${counted(rows.length + more, 'row')}`}
        captionSeen
        className="workbook-rows"
      >
        <thead>
          <tr>
            <ColumnHead>Row</ColumnHead>
            <ColumnHead>What it is</ColumnHead>
            <ColumnHead>What differs</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.place}>
              <RowHead>
                <span className="workbook-line">Row {row.line}</span> {row.name}
              </RowHead>
              <td>{kindWords[row.kind]}</td>
              <td>
                {row.sentence !== '' && <p>{row.sentence}</p>}
                <Differences row={row} />
                {row.kind === 'conflict' && <ConflictChoice row={row} upload={upload} />}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {more > 0 && <p>And {counted(more, 'more row')}.</p>}
    </>
  )
}

function Differences({ row: { kind, differences } }: { row: SetUpRow }) {
  const filled = differences.filter(({ becomes }) => kind !== 'new' || becomes !== '')
  const list = (
    <dl className="workbook-differences">
      {filled.map(({ heading, was, becomes }) => (
        <div key={heading}>
          <dt>{heading}</dt>
          <dd>
            {kind !== 'new' && (
              <>
                <del>{was === '' ? 'nothing' : was}</del> <span aria-hidden="true">→</span>
                <span className="unseen"> becomes </span>{' '}
              </>
            )}
            <ins>{becomes === '' ? 'nothing' : becomes}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
  if (kind !== 'new' && kind !== 'later') return list
  return (
    <details>
      <summary>{counted(filled.length, 'cell')}</summary>
      {list}
    </details>
  )
}

function ConflictChoice({ row, upload }: { row: SetUpRow; upload: Props['upload'] }) {
  const { place, name } = row
  const choices: readonly (readonly [Choice, string])[] = [
    ['page', 'Leave it as on its page'],
    ['file', 'Take it from the file'],
  ]
  return (
    <fieldset className="workbook-choice">
      <legend className="unseen">Which of the two holds for {name}</legend>
      {choices.map(([choice, label]) => (
        <label key={choice}>
          <input
            type="radio"
            name={place}
            checked={upload.choices[place] === choice}
            onChange={() => upload.decide(place, choice)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
