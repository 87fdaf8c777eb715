import { Link } from '@tanstack/react-router'
import { counted, formatDay } from '../../../base/format.ts'
import { paths } from '../../../base/paths.ts'
import { usePartnership } from '../../../base/trpc.ts'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../../ui/data-table.tsx'
import { stateInWords } from '../row/return-words.ts'
import { nextWord, type OwedReturn, turnWord } from './returns-order.ts'

type Props = { list: readonly OwedReturn[]; caption: string; withAgency: boolean }

export function ReturnsTable({ list, caption, withAgency }: Props) {
  const partnership = usePartnership()
  return (
    <DataTable caption={caption} className="stacked">
      <thead>
        <tr>
          <ColumnHead>Period</ColumnHead>
          {withAgency && <ColumnHead>Agency</ColumnHead>}
          <ColumnHead>Due</ColumnHead>
          <ColumnHead>State</ColumnHead>
          <ColumnHead numeric>Entered</ColumnHead>
          <ColumnHead>Next</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {list.map((owed) => (
          <tr key={owed.id}>
            <RowHead>
              <Link to={paths.return} params={{ partnership, id: owed.id }}>
                {owed.periodLabel}
                {!withAgency && <span className="unseen">, {owed.agencyName}</span>}
              </Link>
            </RowHead>
            {withAgency && <td data-label="Agency">{owed.agencyName}</td>}
            <td data-label="Due" className="one-line">
              {formatDay(owed.dueOn)}
              {owed.graceUntil !== null && (
                <span className="small quiet returns-grace">late after {formatDay(owed.graceUntil)}</span>
              )}
            </td>
            <td>
              <span className={stateLook(owed)}>{stateInWords(owed)}</span>
            </td>
            <NumberCell data-label="Entered" className="one-line">
              {owed.entered} of {owed.asked}
            </NumberCell>
            <td>
              {owed.next === 'look' ? (
                <span className="quiet">{turnWord(owed)}</span>
              ) : (
                <Link to={paths.return} params={{ partnership, id: owed.id }} className="returns-next">
                  {nextWord(owed)}
                  <span className="unseen">
                    , {owed.agencyName}, {owed.periodLabel}
                  </span>
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function stateLook(owed: OwedReturn): string {
  if (owed.late) return 'tag tag-late'
  if (owed.state === 'sent-back' || owed.graceUntil !== null || owed.next !== 'look') return 'tag tag-waiting'
  return owed.state === 'submitted' ? 'tag tag-info' : 'returns-state'
}

/** "3 returns wait for you; 5 returns are late." */
export function returnsLead(list: readonly OwedReturn[]): string {
  if (list.length === 0) return 'No return has been opened yet.'
  const waiting = list.filter((owed) => owed.next !== 'look').length
  const late = list.filter((owed) => owed.late).length
  const first =
    waiting === 0
      ? 'Nothing waits for you'
      : `${counted(waiting, 'return')} ${waiting === 1 ? 'waits' : 'wait'} for you`
  return late === 0
    ? `${first}; none is late.`
    : `${first}; ${counted(late, 'return')} ${late === 1 ? 'is' : 'are'} late.`
}
