import type { UnreadColumn } from '@roundtable/shared/import/table/row-report.ts'
import { counted } from '../../base/format.ts'

const nameOf = ({ column, heading }: Pick<UnreadColumn, 'column' | 'heading'>): string => {
  if (column === '') return heading
  return heading === '' ? `Column ${column}` : `Column ${column}, “${heading}”`
}

/** Columns of the table with content that is not read, each with the reason. */
export function UnreadColumns({ columns }: { columns: readonly UnreadColumn[] }) {
  if (columns.length === 0) return null
  return (
    <details className="import-left" open={columns.length <= 3}>
      <summary>
        {counted(columns.length, 'part of the table', 'parts of the table')} not read, and why
      </summary>
      <ul>
        {columns.map(({ column, heading, because, line, cells }) => (
          <li key={`${column} ${heading}`}>
            {nameOf({ column, heading })}: {because}{' '}
            <span className="quiet">
              {counted(cells, 'cell')}, {cells === 1 ? 'in' : 'from'} line {line}
              {cells === 1 ? '' : ' on'}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
