import { DataTable } from '../../ui/data-table.tsx'
import type { PastSheet } from './use-past-file.ts'

/** A row by its number, or columns by the keys they are known by. */
export type Pointing = { row: number } | { columns: readonly string[] } | null

const markWords = {
  figure: 'A figure',
  heading: 'Helps to read figures',
  pending: 'Asked about above',
  unknown: 'Not understood',
  'not-read': 'No figure',
} as const
const marks = ['figure', 'heading', 'pending', 'unknown', 'not-read'] as const

type Props = { sheet: PastSheet; pointing: Pointing; onPoint: (pointing: Pointing) => void }

/** The first rows and columns of a sheet; each cell shows how it was taken, in style as well as in colour. */
export function SheetGrid({ sheet, pointing, onPoint }: Props) {
  const { columns, rows, rowCount, columnCount } = sheet
  const chosenRow = pointing !== null && 'row' in pointing ? pointing.row : null
  const chosen = pointing !== null && 'columns' in pointing ? pointing.columns : []
  const toggle = (key: string) => {
    const rest = chosen.filter((each) => each !== key)
    const next = rest.length === chosen.length ? [...chosen, key] : rest
    onPoint(next.length === 0 ? null : { columns: next })
  }
  const isPart = (rows.at(-1)?.line ?? 0) < rowCount || columns.length < columnCount
  return (
    <>
      <ul className="past-legend small">
        {marks.map((mark) => (
          <li key={mark}>
            <span className={`past-cell past-cell-${mark}`}>12</span> {markWords[mark]}
          </li>
        ))}
      </ul>
      <DataTable caption={`Sheet ${sheet.sheet}`} className="past-grid">
        <thead>
          <tr>
            <td />
            {columns.map(({ letter, key }) => (
              <th key={letter} scope="col">
                <button
                  type="button"
                  aria-label={`Column ${letter}`}
                  aria-pressed={chosen.includes(key)}
                  onClick={() => toggle(key)}
                >
                  {letter}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells }) => (
            <tr key={line} className={line === chosenRow ? 'past-chosen' : undefined}>
              <th scope="row">
                <button
                  type="button"
                  aria-label={`Row ${line}`}
                  aria-pressed={line === chosenRow}
                  onClick={() => onPoint(line === chosenRow ? null : { row: line })}
                >
                  {line}
                </button>
              </th>
              {columns.map(({ letter, key }, at) => {
                const { text, mark } = cells[at] ?? { text: '', mark: 'heading' as const }
                const look = text === '' ? 'empty' : mark
                return (
                  <td
                    key={letter}
                    className={`past-cell past-cell-${look}${chosen.includes(key) ? ' past-chosen' : ''}`}
                    title={text === '' ? undefined : markWords[mark]}
                  >
                    {text}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </DataTable>
      {isPart && (
        <p className="small">
          The first {rows.length} of {rowCount} rows, and {columns.length} of {columnCount} columns.
        </p>
      )}
    </>
  )
}
