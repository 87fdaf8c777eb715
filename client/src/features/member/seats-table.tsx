import { type SeatStatus, seatStatus, seatStatusWord } from '@roundtable/shared/member/seat-status.ts'
import { dayOf } from '../../base/format.ts'
import { Button } from '../../ui/button.tsx'
import { ColumnHead, DataTable, RowHead } from '../../ui/data-table.tsx'
import { type Seat, seatDetail } from './seat/seat.ts'
import type { SeatAct } from './seat-dialog.tsx'

type Props = {
  seats: readonly Seat[]
  today: string
  caption: string
  onAct: (seat: Seat, act: SeatAct) => void
}

const looks: Record<SeatStatus, string> = {
  active: '',
  deputised: 'tag tag-info',
  unconfirmed: 'tag tag-waiting',
  invited: 'tag tag-waiting',
  ended: 'quiet',
}

/** What the button says, and what it says beside that to who does not see the row. */
const actWords: Record<SeatAct, readonly [string, string]> = {
  vouch: ['Say who they are', 'for'],
  confirm: ['Confirm', 'the seat of'],
  'offer-password': ['New password', 'for'],
  'vouch-password': ['Code for a new password', 'of'],
  'confirm-email': ['Confirm the address', 'of'],
  change: ['Change', 'the seat of'],
  deputise: ['Deputise', ''],
  end: ['End seat', 'of'],
  restore: ['Restore', 'the seat of'],
}

function actsOf(seat: Seat, state: SeatStatus): readonly SeatAct[] {
  const {
    mayConfirm,
    mayVouch,
    mayChange,
    mayEnd,
    mayRestore,
    mayOfferPassword,
    mayVouchPassword,
    emailToConfirm,
  } = seat
  if (mayRestore) return ['restore']
  if (state === 'ended') return []
  return [
    ...(mayVouch ? (['vouch'] as const) : []),
    ...(mayConfirm ? (['confirm'] as const) : []),
    ...(mayChange ? (['change'] as const) : []),
    ...(mayEnd && state !== 'invited' ? (['deputise'] as const) : []),
    ...(mayVouchPassword ? (['vouch-password'] as const) : []),
    ...(emailToConfirm === null ? [] : (['confirm-email'] as const)),
    ...(mayOfferPassword ? (['offer-password'] as const) : []),
    ...(mayEnd ? (['end'] as const) : []),
  ]
}

export function SeatsTable({ seats, today, caption, onAct }: Props) {
  return (
    <DataTable caption={caption} className="seats stacked">
      <thead>
        <tr>
          <ColumnHead>Person</ColumnHead>
          <ColumnHead>Agency</ColumnHead>
          <ColumnHead>Role</ColumnHead>
          <ColumnHead>Since</ColumnHead>
          <ColumnHead>State</ColumnHead>
          <ColumnHead className="unprinted">Change</ColumnHead>
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
                {seat.title.toLowerCase() !== seat.roleWord.toLowerCase() && (
                  <span className="seats-less">{seat.roleWord}</span>
                )}
              </td>
              <td data-label="Since" className="one-line">
                {dayOf(seat.fromDay)}
              </td>
              <td>
                <span className={looks[state]}>{seatStatusWord(state)}</span>
                {detail !== null && <span className="seats-less">{detail}</span>}
              </td>
              <td className="seats-acts unprinted">
                {actsOf(seat, state).map((act) => (
                  <Button key={act} look="quiet" onClick={() => onAct(seat, act)}>
                    {actWords[act][0]}
                    <span className="unseen">
                      {' '}
                      {actWords[act][1]} {seat.name}
                    </span>
                  </Button>
                ))}
              </td>
            </tr>
          )
        })}
      </tbody>
    </DataTable>
  )
}
