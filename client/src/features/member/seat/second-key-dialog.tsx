import { problemsOfConfirming } from '@roundtable/shared/member/seat-form.ts'
import type { ReactNode } from 'react'
import type { Act } from '../../../base/use-act.ts'
import { StepDialog } from '../../../parts/step-dialog.tsx'
import { type Seat, seatSentence } from './seat.ts'

type Key = { id: string; version: number; reason: string }
type Props<Answer> = {
  seat: Seat
  today: string
  deed: 'confirm' | 'vouch'
  title: string
  confirm: string
  act: Pick<Act<Key, Answer>, 'send' | 'isPending'>
  /** Who gave the seat, and what is to be checked. */
  children: ReactNode
  onClose: () => void
}

/** A second keeper says how they know who has a seat, or was invited to one. */
export function SecondKeyDialog<Answer>(props: Props<Answer>) {
  const { seat, today, deed, title, confirm, act, children, onClose } = props
  return (
    <StepDialog
      title={title}
      confirm={confirm}
      label="How you know who they are"
      of={seat}
      about={`${seat.id} ${deed}`}
      read={({ reason }, { id, version }) => ({ id, version, reason })}
      problems={problemsOfConfirming}
      act={act}
      askMeeting={false}
      stands={<p>{seatSentence(seat, today)}</p>}
      onClose={onClose}
    >
      <p>
        {seat.title}, {seat.agencyName}, as {seat.roleWord.toLowerCase()}; {seat.email}. {children}
      </p>
    </StepDialog>
  )
}
