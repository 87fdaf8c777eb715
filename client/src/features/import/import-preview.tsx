import { fieldLabel } from '@roundtable/shared/figure/entry-fields.ts'
import type { ImportChange } from '@roundtable/shared/import/change/compare-row.ts'
import { isReady } from '@roundtable/shared/import/change/read-import.ts'
import type { LeftRow, UnreadColumn } from '@roundtable/shared/import/table/row-report.ts'
import { counted } from '../../base/format.ts'
import { Button } from '../../ui/button.tsx'
import { ColumnHead, DataTable, RowHead } from '../../ui/data-table.tsx'
import { UnreadColumns } from './unread-columns.tsx'
import type { LeftOut } from './use-left-out.ts'

export type PreviewChange = Pick<
  ImportChange,
  'line' | 'seriesId' | 'label' | 'periodStart' | 'fields' | 'problems' | 'doubts'
>

type Props = {
  /** The rows of this page. */
  changes: readonly PreviewChange[]
  page: number
  pages: number
  onPage: (page: number) => void
  choice: LeftOut
  left: readonly LeftRow[]
  leftCount: number
  unread: readonly UnreadColumn[]
}

export const rowsAPage = 25
export const pagesOf = (rows: number): number => Math.max(1, Math.ceil(rows / rowsAPage))
const leftShown = 100

/** Row by row what was, what would be, and what is wrong; what was left out, and why. */
export function ImportPreview({ changes, page, pages, onPage, choice, left, leftCount, unread }: Props) {
  const more = leftCount - Math.min(left.length, leftShown)
  return (
    <>
      {changes.length > 0 && (
        <>
          <TakePage lines={changes.filter(isReady).map(({ line }) => line)} choice={choice} />
          <DataTable caption="What would change" className="import-preview stacked">
            <thead>
              <tr>
                <ColumnHead>
                  <span className="unseen">Save</span>
                </ColumnHead>
                <ColumnHead>Line</ColumnHead>
                <ColumnHead>Indicator</ColumnHead>
                <ColumnHead>Was</ColumnHead>
                <ColumnHead>Will be</ColumnHead>
                <ColumnHead>Look at</ColumnHead>
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => (
                <PreviewRow key={`${change.line} ${change.seriesId}`} change={change} choice={choice} />
              ))}
            </tbody>
          </DataTable>
        </>
      )}
      {pages > 1 && (
        <nav className="button-row import-pages" aria-label="Pages of the preview">
          <Button
            onClick={() => onPage(page - 1)}
            refusedBecause={page === 0 ? 'This is the first page.' : null}
          >
            Earlier lines
          </Button>
          <span role="status">
            Page {page + 1} of {pages}
          </span>
          <Button
            onClick={() => onPage(page + 1)}
            refusedBecause={page === pages - 1 ? 'This is the last page.' : null}
          >
            Later lines
          </Button>
        </nav>
      )}
      <UnreadColumns columns={unread} />
      {leftCount > 0 && (
        <details className="import-left">
          <summary>{counted(leftCount, 'row')} left out, and why</summary>
          <ul>
            {left.slice(0, leftShown).map((row) => (
              <li key={row.line}>
                Line {row.line}
                {row.what === '' ? '' : `, ${row.what}`}: {row.because}
              </li>
            ))}
          </ul>
          {more > 0 && <p>And {counted(more, 'more row', 'more rows')}.</p>}
        </details>
      )}
    </>
  )
}

/** Takes or leaves out all lines of the page; half ticked where some are left out. */
function TakePage({ lines, choice: { leftOut, take } }: { lines: readonly number[]; choice: LeftOut }) {
  const taken = lines.filter((line) => !leftOut.has(line)).length
  return (
    <label className="import-choice">
      <input
        type="checkbox"
        disabled={lines.length === 0}
        checked={taken > 0 && taken === lines.length}
        ref={(box) => {
          if (box !== null) box.indeterminate = taken > 0 && taken < lines.length
        }}
        onChange={(event) => take(lines, event.target.checked)}
      />
      <span>Save all lines of this page</span>
    </label>
  )
}

function rowClass(isWrong: boolean, isTaken: boolean): string | undefined {
  if (isWrong) return 'import-wrong'
  return isTaken ? undefined : 'import-not-taken'
}

function PreviewRow({ change, choice }: { change: PreviewChange; choice: LeftOut }) {
  const { line, label, fields, problems, doubts } = change
  const isTaken = isReady(change) && !choice.leftOut.has(line)
  return (
    <tr className={rowClass(problems.length > 0, isTaken)}>
      <td>
        <input
          type="checkbox"
          aria-label={`Save line ${line}, ${label}`}
          disabled={!isReady(change)}
          checked={isTaken}
          onChange={(event) => choice.take([line], event.target.checked)}
        />
      </td>
      <td className="quiet" data-label="Line">
        {line}
      </td>
      <RowHead>{label}</RowHead>
      <td data-label="Was">
        {fields.map(({ field, was }) => (
          <FieldText key={field} name={fieldLabel[field]} text={was} />
        ))}
      </td>
      <td className="import-will" data-label="Will be">
        {fields.map(({ field, is }) => (
          <FieldText key={field} name={fieldLabel[field]} text={is} />
        ))}
      </td>
      <td data-label={problems.length + doubts.length === 0 ? undefined : 'Look at'}>
        {problems.map(({ field, column, sentence }) => (
          <p key={`${field}${sentence}`} className="import-problem">
            <strong>Not saved: </strong>
            {column !== '' && `column ${column}, ${fieldLabel[field].toLowerCase()}: `}
            {sentence}
          </p>
        ))}
        {doubts.map(({ field, sentence }) => (
          <p key={`${field}${sentence}`} className="import-doubt">
            {sentence}
          </p>
        ))}
      </td>
    </tr>
  )
}

function FieldText({ name, text }: { name: string; text: string }) {
  const shown = text.length > 120 ? `${text.slice(0, 118)}…` : text
  return (
    <p>
      <span className="quiet">{name}: </span>
      {text === '' ? 'empty' : shown}
    </p>
  )
}
