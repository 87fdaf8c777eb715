import { Link } from '@tanstack/react-router'
import { formatDay } from '../../base/format.ts'
import { paths } from '../../base/paths.ts'
import { usePartnership } from '../../base/trpc.ts'
import { ColumnHead, DataTable, RowHead } from '../../ui/data-table.tsx'
import { type ActionRow, overdueWord, stateLook, stateWord } from './action-words.ts'
import './action.css'

type Props = {
  actions: readonly ActionRow[]
  caption: string
  today: string
  /** Those that are chosen to be changed together; null where nobody may change any. */
  chosen: ReadonlyMap<string, ActionRow> | null
  onChoose: (chosen: ReadonlyMap<string, ActionRow>) => void
}

/** An action a row: what is to be done, who does it, by when, how it stands. */
export function ActionTable({ actions, caption, today, chosen, onChoose }: Props) {
  const partnership = usePartnership()
  const choosable = actions.filter(({ can }) => can.includes('change'))
  const isAll = choosable.length > 0 && choosable.every(({ id }) => chosen?.has(id) === true)
  const toggle = (action: ActionRow) => {
    const next = new Map(chosen)
    if (!next.delete(action.id)) next.set(action.id, action)
    onChoose(next)
  }
  /** Those of this page; what is chosen on others stays. */
  const toggleAll = () => {
    const next = new Map(chosen)
    for (const action of choosable) {
      if (isAll) next.delete(action.id)
      else next.set(action.id, action)
    }
    onChoose(next)
  }
  return (
    <DataTable caption={caption} className="stacked action-table">
      <thead>
        <tr>
          {chosen !== null && (
            <ColumnHead className="action-choice unprinted">
              <label className="choice-box">
                <input
                  type="checkbox"
                  checked={isAll}
                  disabled={choosable.length === 0}
                  onChange={toggleAll}
                />
                <span className="unseen">Choose all of this page that can be changed</span>
              </label>
            </ColumnHead>
          )}
          <ColumnHead>Action</ColumnHead>
          <ColumnHead>About</ColumnHead>
          <ColumnHead>Who does it</ColumnHead>
          <ColumnHead>Due</ColumnHead>
          <ColumnHead>State</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {actions.map((action) => (
          <tr key={action.id}>
            {chosen !== null && (
              <td className="action-choice unprinted">
                {action.can.includes('change') && (
                  <label className="choice-box">
                    <input type="checkbox" checked={chosen.has(action.id)} onChange={() => toggle(action)} />
                    <span className="unseen">Choose action {action.number}</span>
                  </label>
                )}
              </td>
            )}
            <RowHead className="action-wording">
              <Link to={paths.action} params={{ partnership, number: String(action.number) }}>
                <span className="action-number">{action.number}</span> {action.wording}
              </Link>
              {action.isTest && <span className="action-test">Test of change</span>}
            </RowHead>
            <td data-label="About">
              <span title={action.subject.name}>{action.subject.code}</span>
            </td>
            <td data-label="Who does it">
              {action.agencyShortName}
              <span className="small quiet action-line">{action.title}</span>
            </td>
            <td data-label="Due" className="action-due">
              {formatDay(action.dueOn)}
              {overdueWord(action, today) !== null && (
                <span className="small action-line action-late">{overdueWord(action, today)}</span>
              )}
            </td>
            <td data-label="State" className="action-state">
              <span className={stateLook(action, today)}>{stateWord(action)}</span>
              {action.state === 'verified' && action.impactOn !== null && (
                <span className="small quiet action-line">Impact: {formatDay(action.impactOn)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
