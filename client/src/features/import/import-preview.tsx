import type { ImportChange } from '@roundtable/shared/table-import/compare-row.ts'
import type { LeftRow } from '@roundtable/shared/table-import/row-reader.ts'
import { useState } from 'react'
import { counted } from '../../format.ts'
import { Button } from '../../ui/button.tsx'
import { ColumnHead, DataTable, RowHead } from '../../ui/data-table.tsx'
import { fieldWord } from './import-words.ts'

export type PreviewChange = Pick<
  ImportChange,
  'line' | 'seriesId' | 'label' | 'periodStart' | 'fields' | 'problems' | 'doubts'
> & { periodLabel: string | null }

type Props = { changes: readonly PreviewChange[]; left: readonly LeftRow[]; leftCount: number }

const perPage = 25

/** Row by row what was, what would be, and what is wrong; what was left out, and why. */
export function ImportPreview({ changes, left, leftCount }: Props) {
  const [page, setPage] = useState(0)
  const pages = Math.max(1, Math.ceil(changes.length / perPage))
  const at = Math.min(page, pages - 1)
  return (
    <>
      {changes.length > 0 && (
        <DataTable caption="What would change" className="import-preview">
          <thead>
            <tr>
              <ColumnHead>Line</ColumnHead>
              <ColumnHead>Indicator</ColumnHead>
              <ColumnHead>Was</ColumnHead>
              <ColumnHead>Will be</ColumnHead>
              <ColumnHead>Look at</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {changes.slice(at * perPage, (at + 1) * perPage).map((change) => (
              <PreviewRow key={`${change.line} ${change.seriesId}`} change={change} />
            ))}
          </tbody>
        </DataTable>
      )}
      {pages > 1 && (
        <nav className="button-row import-pages" aria-label="Pages of the preview">
          <Button
            onClick={() => setPage(at - 1)}
            refusedBecause={at === 0 ? 'This is the first page.' : null}
          >
            Earlier lines
          </Button>
          <span role="status">
            Page {at + 1} of {pages}
          </span>
          <Button
            onClick={() => setPage(at + 1)}
            refusedBecause={at === pages - 1 ? 'This is the last page.' : null}
          >
            Later lines
          </Button>
        </nav>
      )}
      {leftCount > 0 && (
        <details className="import-left">
          <summary>{counted(leftCount, 'row')} left out</summary>
          <ul>
            {left.slice(0, 200).map((row) => (
              <li key={row.line}>
                Line {row.line}
                {row.what === '' ? '' : `, ${row.what}`}: {row.because}
              </li>
            ))}
          </ul>
          {leftCount > Math.min(left.length, 200) && (
            <p>And {counted(leftCount - Math.min(left.length, 200), 'more row')}.</p>
          )}
        </details>
      )}
    </>
  )
}

function PreviewRow({ change }: { change: PreviewChange }) {
  const { line, label, fields, problems, doubts } = change
  return (
    <tr className={problems.length > 0 ? 'import-wrong' : undefined}>
      <td data-label="Line">{line}</td>
      <RowHead>
        {label}
        {change.periodLabel !== null && <span className="quiet"> {change.periodLabel}</span>}
      </RowHead>
      <td data-label="Was">
        {fields.map(({ field, was }) => (
          <Cell key={field} name={fieldWord[field]} text={was} />
        ))}
      </td>
      <td data-label="Will be">
        {fields.map(({ field, is }) => (
          <Cell key={field} name={fieldWord[field]} text={is} />
        ))}
      </td>
      <td data-label="Look at">
        {problems.map(({ field, column, sentence }) => (
          <p key={`${field}${sentence}`} className="import-problem">
            <strong>Not saved: </strong>
            {column !== '' && `column ${column}, ${fieldWord[field].toLowerCase()}: `}
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

function Cell({ name, text }: { name: string; text: string }) {
  const shown = text.length > 120 ? `${text.slice(0, 118)}…` : text
  return (
    <p>
      <span className="quiet">{name}: </span>
      {text === '' ? 'empty' : shown}
    </p>
  )
}
