import { accountabilityWord } from '@roundtable/shared/accountability/accountability-words.ts'
import type { ScorecardRow } from '@roundtable/shared/scorecard/scorecard.ts'
import { usePartnership } from '../../base/trpc.ts'
import { IndicatorRow } from './indicator-row.tsx'
import { useLineWidth } from './use-line-width.ts'
import './indicator-rows.css'
import './indicator-rows-stacked.css'

type Props = { rows: readonly ScorecardRow[]; caption: string; headSeen?: boolean }
const heads = ['Indicator', 'Last 24 periods', 'Latest', 'Target', 'Status', 'What the figures say'] as const
const columns = ['name', 'line', 'latest', 'target', 'status', 'signal', 'answers'] as const

/** Rows whose columns stand under one another down the whole page, whichever table they are in. */
export function IndicatorRows({ rows, caption, headSeen = true }: Props) {
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
          {heads.map((head) => (
            <th
              key={head}
              scope="col"
              className={head === 'Latest' || head === 'Target' ? 'number' : undefined}
            >
              <span className={headSeen ? undefined : 'unseen'}>{head}</span>
            </th>
          ))}
          <th scope="col">
            <span className={headSeen ? 'indicator-end' : 'unseen'}>
              <span className="indicator-agency">{accountabilityWord('accountable')}</span>{' '}
              <span className="indicator-open-word">Open</span>
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <IndicatorRow key={row.code} row={row} partnership={partnership} width={width} />
        ))}
      </tbody>
    </table>
  )
}
