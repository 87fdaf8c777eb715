import type { Me } from '../../base/trpc.ts'
import { ChangeSeatDialog } from './change-seat-dialog.tsx'
import { ConfirmSeatDialog } from './confirm-seat-dialog.tsx'
import { DeputiseDialog } from './deputise-dialog.tsx'
import { EndSeatDialog } from './end-seat-dialog.tsx'
import { ConfirmEmailDialog } from './invitation/confirm-email-dialog.tsx'
import { OfferPasswordDialog, VouchPasswordDialog } from './invitation/new-password-dialogs.tsx'
import { VouchSeatDialog } from './invitation/vouch-seat-dialog.tsx'
import { RestoreSeatDialog } from './restore-seat-dialog.tsx'
import type { Seat } from './seat/seat.ts'

export type SeatAct =
  | 'vouch'
  | 'confirm'
  | 'offer-password'
  | 'vouch-password'
  | 'confirm-email'
  | 'change'
  | 'deputise'
  | 'end'
  | 'restore'

type Props = {
  act: SeatAct
  seat: Seat
  /** Seats that are active now. */
  others: readonly Seat[]
  me: Me
  onClose: () => void
  onDone: (sentence: string) => void
}

export function SeatDialog({ act, others, me, ...about }: Props) {
  const { today } = me
  if (act === 'change') return <ChangeSeatDialog {...about} me={me} />
  if (act === 'deputise') return <DeputiseDialog {...about} others={others} today={today} />
  if (act === 'end') return <EndSeatDialog {...about} today={today} />
  if (act === 'confirm') return <ConfirmSeatDialog {...about} today={today} />
  if (act === 'offer-password') return <OfferPasswordDialog {...about} />
  if (act === 'vouch-password') return <VouchPasswordDialog {...about} />
  if (act === 'confirm-email') return <ConfirmEmailDialog {...about} />
  if (act === 'vouch') return <VouchSeatDialog {...about} today={today} />
  return <RestoreSeatDialog {...about} today={today} />
}
