import { type SeatStatus, seatStatus, seatStatusWord } from '@roundtable/shared/member/seat-status.ts'
import { dayOf } from '../../base/format.ts'
import { Button } from '../../ui/button.tsx'
import { ColumnHead, DataTable, RowHead } from '../../ui/data-table.tsx'
import { type Seat, seatDetail } from './seat.ts'

type Props = {
  seats: readonly Seat[]
  today: string
  caption: string
  onEnd: (seat: Seat) => void
  onDeputise: (seat: Seat) => void
}

const looks: Record<SeatStatus, string> = {
  active: '',
  deputised: 'tag tag-info',
  invited: 'tag tag-waiting',
  ended: 'quiet',
}

export function SeatsTable({ seats, today, caption, onEnd, onDeputise }: Props) {
  return (
    <DataTable caption={caption} className="seats stacked">
      <thead>
        <tr>
          <ColumnHead>Person</ColumnHead>
          <ColumnHead>Agency</ColumnHead>
          <ColumnHead>Role</ColumnHead>
          <ColumnHead>Since</ColumnHead>
          <ColumnHead>State</ColumnHead>
          <ColumnHead>Change</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {seats.map((seat) => {
          const state = seatStatus(seat, today)
          const detail = seatDetail(seat, state)
          return (
            <tr key={seat.id}>
              <RowHead>
                {seat.name}
                <span className="seats-less">{seat.email}</span>
              </RowHead>
              <td data-label="Agency">{seat.agencyName}</td>
              <td>
                {seat.title}
                <span className="seats-less">{seat.roleWord}</span>
              </td>
              <td data-label="Since" className="seats-since">
                {dayOf(seat.fromDay)}
              </td>
              <td>
                <span className={looks[state]}>{seatStatusWord(state)}</span>
                {detail !== null && <span className="seats-less">{detail}</span>}
              </td>
              <td className="seats-acts">
                {seat.mayEnd && state !== 'ended' && (
                  <>
                    {state !== 'invited' && (
                      <Button look="quiet" onClick={() => onDeputise(seat)}>
                        Deputise<span className="unseen"> {seat.name}</span>
                      </Button>
                    )}
                    <Button look="quiet" onClick={() => onEnd(seat)}>
                      End seat<span className="unseen"> of {seat.name}</span>
                    </Button>
                  </>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </DataTable>
  )
}
