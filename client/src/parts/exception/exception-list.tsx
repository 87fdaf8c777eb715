import type { ExceptionRow, Exceptions } from '@roundtable/shared/exception/exception.ts'
import { exceptionLine, exceptionWhy } from '@roundtable/shared/exception/exception-words.ts'
import type { ReactNode } from 'react'
import './exception.css'

type Left = Exceptions['leftOut'][number]

type ListProps = { rows: readonly ExceptionRow[]; act?: (row: ExceptionRow) => ReactNode }

/** One record a row, with why it stands where it stands. */
export function ExceptionList({ rows, act }: ListProps) {
  return (
    <ol className="exception-list">
      {rows.map((row) => (
        <li key={`${row.kind} ${row.reference}`}>
          <div className="exception-row">
            <p>
              <strong>
                {row.reference} {row.name}
              </strong>{' '}
              <span className="exception-line">{exceptionWhy(row)}</span>
              {exceptionLine(row) !== '' && (
                <span className="small quiet exception-line">{exceptionLine(row)}</span>
              )}
            </p>
            {act?.(row)}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** What is not on the page, each with why: nothing is dropped without a word. */
export function LeftOut({ rows, act }: { rows: readonly Left[]; act?: (row: Left) => ReactNode }) {
  if (rows.length === 0) return null
  const whys = [...new Set(rows.map(({ why }) => why))]
  return (
    <div className="exception-left">
      <p>
        <strong>Not on this page</strong>
      </p>
      <dl>
        {whys.map((why) => (
          <div key={why}>
            <dt>{why}</dt>
            {rows
              .filter((row) => row.why === why)
              .map((row) => (
                <dd key={`${row.kind} ${row.reference}`}>
                  <span>
                    {row.reference} {row.name}
                  </span>
                  {act?.(row)}
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </div>
  )
}
