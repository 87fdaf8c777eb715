import { accountabilityWord } from '@roundtable/shared/accountability/accountability-words.ts'
import type { ReadingOrder } from '@roundtable/shared/scorecard/reading-order.ts'
import type { ScorecardRow } from '@roundtable/shared/scorecard/scorecard.ts'
import type { ScorecardOrder } from '@roundtable/shared/scorecard/scorecard-order.ts'
import { usePartnership } from '../../base/trpc.ts'
import { SortHead, type SortOrder } from '../../ui/data-table.tsx'
import { IndicatorRow } from './indicator-row.tsx'
import { useLineWidth } from './use-line-width.ts'
import './indicator-rows.css'
import './indicator-rows-stacked.css'

type Sort = { order: ScorecardOrder | null; onSort: (order: ScorecardOrder) => void }
type Props = {
  rows: readonly ScorecardRow[]
  caption: string
  headSeen?: boolean
  /** Where the rows can be put in order. */
  sort?: Sort | undefined
  /** The goal of each row by its code, where they do not stand under it. */
  goals?: ReadonlyMap<string, string>
}
type Head = { word: string; id?: ReadingOrder }
const heads: readonly Head[] = [
  { word: 'Indicator', id: 'name' },
  { word: 'Last 24 periods' },
  { word: 'Latest' },
  { word: 'Target' },
  { word: 'Status', id: 'status' },
  { word: 'What the figures say', id: 'signal' },
]
const columns = ['name', 'line', 'latest', 'target', 'status', 'signal', 'answers', 'open'] as const

/** Rows whose columns stand under one another down the whole page, whichever table they are in. */
export function IndicatorRows({ rows, caption, headSeen = true, sort, goals }: Props) {
  const partnership = usePartnership()
  const width = useLineWidth()
  return (
    <table className={headSeen ? 'indicator-rows' : 'indicator-rows indicator-rows-headless'}>
      <caption className="unseen">{caption}</caption>
      <colgroup>
        {columns.map((column) => (
          <col key={column} className={`column-${column}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {heads.map(({ word, id }) =>
            headSeen && sort !== undefined && id !== undefined ? (
              <SortHead key={word} label={word} {...sortOf(sort, id)} />
            ) : (
              <th
                key={word}
                scope="col"
                className={word === 'Latest' || word === 'Target' ? 'number' : undefined}
              >
                <span className={headSeen ? undefined : 'unseen'}>{word}</span>
              </th>
            ),
          )}
          <th scope="col" className="indicator-answers">
            <span className={headSeen ? undefined : 'unseen'}>{accountabilityWord('accountable')}</span>
          </th>
          <th scope="col" className="indicator-open">
            <span className={headSeen ? undefined : 'unseen'}>Open</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <IndicatorRow
            key={row.code}
            row={row}
            partnership={partnership}
            width={width}
            goal={goals?.get(row.code)}
          />
        ))}
      </tbody>
    </table>
  )
}

/** How a column stands, and what its button asks for. */
const sortOf = ({ order, onSort }: Sort, id: ReadingOrder) => ({
  order: order?.id === id ? (order.desc ? ('descending' as const) : ('ascending' as const)) : null,
  onSort: (next: SortOrder) => onSort({ id, desc: next === 'descending' }),
})
