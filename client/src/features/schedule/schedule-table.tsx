import { frequencyWord } from '@roundtable/shared/base/period.ts'
import { counted, dayOf } from '../../base/format.ts'
import { Button } from '../../ui/button.tsx'
import { ColumnHead, DataTable, RowHead } from '../../ui/data-table.tsx'
import { Opened } from '../../ui/opened.tsx'
import type { EndedRule } from './end-schedule-dialog.tsx'
import { ruleText, type ScheduleList, type ScheduleRow } from './schedule-words.ts'
import type { ScheduleAct } from './use-schedule-act.ts'

type Props = {
  rows: readonly ScheduleRow[]
  list: ScheduleList
  act: ScheduleAct
  onChange: (row: ScheduleRow) => void
  onEnd: (ended: EndedRule) => void
}

export function ScheduleTable({ rows, list, act, onChange, onEnd }: Props) {
  return (
    <DataTable caption="When each figure is due" className="stacked">
      <thead>
        <tr>
          <ColumnHead>Indicator</ColumnHead>
          <ColumnHead>Agency</ColumnHead>
          <ColumnHead>Frequency</ColumnHead>
          <ColumnHead>Due</ColumnHead>
          <ColumnHead>Deputy</ColumnHead>
          <ColumnHead className="unprinted">Change</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.agencyCode} ${row.indicatorCode}`}>
            <RowHead>
              {row.indicatorCode} {row.indicatorName}
            </RowHead>
            <td data-label="Agency">{row.agencyName}</td>
            <td data-label="Frequency">{frequencyWord[row.frequency]}</td>
            <td>
              <Due row={row} list={list} act={act} onEnd={onEnd} />
            </td>
            <td data-label="Deputy">{row.deputy ?? <span className="quiet">Nobody named</span>}</td>
            <td className="unprinted">
              <Button look="quiet" onClick={() => onChange(row)}>
                {list.mayAgree ? 'Change' : 'Propose'}
                <span className="unseen">
                  {' '}
                  when {row.indicatorCode} of {row.agencyName} is due
                </span>
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function Due({ row, list, act, onEnd }: { row: ScheduleRow } & Pick<Props, 'list' | 'act' | 'onEnd'>) {
  const { inForceId } = row
  const of = `${row.indicatorCode} of ${row.agencyName}`
  return (
    <>
      {ruleText(row)}
      {row.usual && <span className="quiet"> (usual)</span>}
      {inForceId !== null && list.mayAgree && (
        <Button look="quiet" onClick={() => onEnd({ row, ruleId: inForceId, isProposed: false })}>
          End<span className="unseen"> this schedule of {of}</span>
        </Button>
      )}
      {row.coming.map((rule) => (
        <p key={rule.id} className="small">
          From {rule.fromLabel}: {ruleText(rule)}
        </p>
      ))}
      {row.past.length > 0 && (
        <Opened
          id={`${row.agencyCode} ${row.indicatorCode}`}
          className="small"
          summary={
            <>
              {counted(row.past.length, 'rule')} before<span className="unseen"> for {of}</span>
            </>
          }
        >
          <ul>
            {row.past.map((rule) => (
              <li key={rule.id}>
                {ruleText(rule)}, from {rule.fromLabel}: {rule.by}{' '}
                {rule.became === 'declined' ? 'proposed' : 'set'} it on {dayOf(rule.at)}; {rule.became}
                {rule.endedAt !== null && ` on ${dayOf(rule.endedAt)}`}
                {rule.endedBy !== null && ` by ${rule.endedBy}`}
                {rule.reason !== null && `: “${rule.reason}”`}
              </li>
            ))}
          </ul>
        </Opened>
      )}
      {row.proposed.map((rule) => (
        <div key={rule.id} className="small">
          <p>
            {rule.by} proposes from {rule.fromLabel}: {ruleText(rule)}
          </p>
          {list.mayAgree && (
            <span className="button-row">
              <Button busy={act.agree.isPending} onClick={() => void act.agree.send({ id: rule.id })}>
                Agree<span className="unseen"> for {of}</span>
              </Button>
              <Button onClick={() => onEnd({ row, ruleId: rule.id, isProposed: true })}>
                Decline<span className="unseen"> for {of}</span>
              </Button>
            </span>
          )}
        </div>
      ))}
    </>
  )
}
