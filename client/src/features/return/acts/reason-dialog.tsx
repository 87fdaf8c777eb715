import { useState } from 'react'
import { type Refused, refusalSentence } from '../../../base/refusal.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { Message } from '../../../ui/message.tsx'

type Props = {
  title: string
  what: string
  label: string
  hint: string
  confirm: string
  busy: boolean
  error: Refused | null
  onConfirm: (reason: string) => void
  onClose: () => void
}

/** An act that takes a reason the others will read. */
export function ReasonDialog(props: Props) {
  const { title, what, label, hint, confirm, busy, error, onConfirm, onClose } = props
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = reason.trim() === ''
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (!missing && !busy) onConfirm(reason.trim())
        }}
      >
        <p>{what}</p>
        {error !== null && <Message tone="problem">{refusalSentence(error)}</Message>}
        <TextArea
          id="reason-given"
          label={label}
          hint={hint}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          problem={tried && missing ? 'Give a reason: it is kept with the return.' : undefined}
        />
        <div className="button-row">
          <Button type="submit" look="primary" busy={busy}>
            {confirm}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  )
}
