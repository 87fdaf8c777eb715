import { type ChangeKind, changeHead } from '@roundtable/shared/past/change-words.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { counted, dayOf } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { ColumnHead, DataTable, RowHead } from '../../ui/data-table.tsx'
import type { Change } from './change-view.ts'

const shownAtFirst = 10

type Props = { kind: ChangeKind; changes: readonly Change[]; count: number; open: boolean }

/** Everything of one kind that changed; the first few, and the others when asked for. */
export function ChangeSection({ kind, changes, count, open }: Props) {
  const [all, setAll] = useState(open)
  const shown = all || open ? changes : changes.slice(0, shownAtFirst)
  const { was, why, who } = columnsOf(kind)
  return (
    <div>
      <div className="section-head">
        <h2>{changeHead(kind)}</h2>
        <span className="quiet small">{counted(count, 'change')}</span>
      </div>
      <DataTable caption={changeHead(kind)} className="stacked change-table">
        <thead>
          <tr>
            <ColumnHead className="change-subject">{kind === 'goal' ? 'Goal' : 'About'}</ColumnHead>
            {was && <ColumnHead className="change-state">Was</ColumnHead>}
            <ColumnHead className={was ? 'change-state' : ''}>{who && !was ? isHead(kind) : 'Is'}</ColumnHead>
            {why && <ColumnHead className="change-why">{kind === 'signal' ? 'In words' : 'Why'}</ColumnHead>}
            {who && <ColumnHead className="change-who">Who and when</ColumnHead>}
          </tr>
        </thead>
        <tbody>
          {shown.map((change, index) => (
            <ChangeRow key={keyOf(change, index)} change={change} />
          ))}
        </tbody>
      </DataTable>
      {shown.length < changes.length && (
        <p className="change-more">
          <Button onClick={() => setAll(true)}>
            {count > changes.length ? `Show ${changes.length} of ${count}` : `Show all ${count}`}
          </Button>
        </p>
      )}
      {(all || open) && count > changes.length && (
        <p className="quiet small">
          The first {changes.length} are shown; the download has all {count}.
        </p>
      )}
    </div>
  )
}

const keyOf = ({ indicatorCode, goalCode, periodStart, what, at }: Change, index: number): string =>
  [indicatorCode, goalCode, periodStart, what, at, index].join(' ')

const isHead = (kind: ChangeKind): string => (kind === 'new-figure' ? 'Figure' : 'What')

/** A figure that is new was nothing before; nobody in particular changes a status or a signal. */
const columnsOf = (kind: ChangeKind) => ({
  was: !['new-figure', 'accountability', 'pledge'].includes(kind),
  why: kind !== 'new-figure' && kind !== 'status' && kind !== 'accountability' && kind !== 'pledge',
  who: kind !== 'status' && kind !== 'signal',
})

function ChangeRow({ change }: { change: Change }) {
  const { who, at, why, what, kind } = change
  const columns = columnsOf(kind)
  const isFigure = kind === 'new-figure' || kind === 'revised-figure'
  return (
    <tr>
      <RowHead>
        <Subject change={change} />
      </RowHead>
      {columns.was && <td data-label={change.was === null ? undefined : 'Was'}>{change.was}</td>}
      <td className="change-is" data-label={columns.was && change.is !== null ? 'Is' : undefined}>
        {columns.was ? change.is : (change.is ?? change.was)}
      </td>
      {columns.why && <td>{why}</td>}
      {columns.who && (
        <td className="change-who">
          {!isFigure && <span>{what}</span>}
          {who !== null && <span>{who}</span>}
          {at !== null && <span className="quiet">{dayOf(at)}</span>}
        </td>
      )}
    </tr>
  )
}

function Subject({ change }: { change: Change }) {
  const partnership = usePartnership()
  const { indicatorCode, indicatorName, goalCode, series, periodLabel, kind } = change
  const isFigure = kind === 'new-figure' || kind === 'revised-figure' || kind === 'target'
  const details = [indicatorCode, series, isFigure ? periodLabel : null].filter((each) => each !== null)
  return (
    <>
      {indicatorCode !== null ? (
        <Link to={paths.indicator} params={{ partnership, code: indicatorCode }} preload={false}>
          {indicatorName ?? indicatorCode}
        </Link>
      ) : (
        goalCode !== null && (
          <Link to={paths.goal} params={{ partnership, code: goalCode }} preload={false}>
            Goal {goalCode}
          </Link>
        )
      )}
      {details.length > 0 && <span className="change-detail">{details.join(' · ')}</span>}
    </>
  )
}
