import { frequencyWord } from '@roundtable/shared/base/period.ts'
import { Link } from '@tanstack/react-router'
import { dayOf, formatDay } from '../../../base/format.ts'
import { paths } from '../../../base/paths.ts'
import { usePartnership } from '../../../base/trpc.ts'
import { Button } from '../../../ui/button.tsx'
import { ColumnHead, DataTable, RowHead } from '../../../ui/data-table.tsx'
import { lateness, stateInWords } from '../row/return-words.ts'
import type { Owing, ProgressPart } from './progress-rows.ts'

type Props = {
  part: ProgressPart
  /** Whether the reader opens returns, or only sees how far they are. */
  opens: boolean
  remindingId: string | null
  onRemind: (owed: Owing) => void
}

export function ProgressTable({ part, opens, remindingId, onRemind }: Props) {
  const word = frequencyWord[part.frequency]
  return (
    <DataTable caption={`${word} returns by agency and period`} className="stacked progress">
      <thead>
        <tr>
          <ColumnHead>Agency</ColumnHead>
          {part.periods.map(({ start, label }) => (
            <ColumnHead key={start}>{label}</ColumnHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {part.agencies.map(({ code, name, cells }) => (
          <tr key={code}>
            <RowHead>{name}</RowHead>
            {cells.map((owed, at) => (
              <td key={part.periods[at]?.start} data-label={part.periods[at]?.label}>
                {owed === null ? (
                  <span className="quiet">Nothing owed</span>
                ) : (
                  <Cell
                    owed={owed}
                    opens={opens}
                    busy={remindingId === owed.id}
                    onRemind={() => onRemind(owed)}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function Cell(props: { owed: Owing; opens: boolean; busy: boolean; onRemind: () => void }) {
  const { owed, opens, busy, onRemind } = props
  const partnership = usePartnership()
  const word = <span className={look(owed)}>{stateInWords(owed)}</span>
  return (
    <div className="progress-cell">
      {opens ? (
        <Link to={paths.return} params={{ partnership, id: owed.id }} className="progress-state">
          {word}
          <span className="unseen">
            : {owed.agencyName}, {owed.periodLabel}
          </span>
        </Link>
      ) : (
        word
      )}
      {owed.state !== 'published' && owed.state !== 'closed' && (
        <p className="small quiet">
          {owed.entered} of {owed.asked} entered, due {formatDay(owed.dueOn)}
          {owed.graceUntil !== null && lateness(owed)}
        </p>
      )}
      {owed.remindedAt !== null && owed.state !== 'published' && owed.state !== 'closed' && (
        <p className="small quiet">Reminded {dayOf(owed.remindedAt)}</p>
      )}
      {owed.mayRemind && (
        <Button look="quiet" busy={busy} onClick={onRemind} className="progress-remind">
          Remind
          <span className="unseen">
            {' '}
            {owed.agencyName} of {owed.periodLabel}
          </span>
        </Button>
      )}
    </div>
  )
}

function look(owed: Owing): string {
  if (owed.late) return 'tag tag-late'
  if (owed.state === 'sent-back' || owed.graceUntil !== null) return 'tag tag-waiting'
  return owed.state === 'submitted' || owed.state === 'approved' ? 'tag tag-info' : 'returns-state'
}
