import { useState } from 'react'
import { refusalSentence } from '../../../base/refusal.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Message } from '../../../ui/message.tsx'
import type { IndicatorView } from '../chart/indicator-view.ts'

type Props = {
  code: string
  target: IndicatorView['targets'][number]
  onClose: () => void
  onDone: () => void
}

export function AgreeTargetDialog({ code, target, onClose, onDone }: Props) {
  const agree = useAct(useProcedures().indicator.agreeTarget.mutationOptions(), { onDone })
  const [meeting, setMeeting] = useState('')
  const [tried, setTried] = useState(false)
  const missing = meeting.trim() === ''
  return (
    <Dialog title={`Agree ${target.text} from ${target.fromLabel}`} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (missing || agree.isPending) return
          void agree.send({ code, targetId: target.id, version: target.version, meeting: meeting.trim() })
        }}
      >
        <p>
          “{target.rationale}” – proposed by {target.recordedBy ?? 'a member'}. From {target.fromLabel} on
          every figure is judged against it.
        </p>
        {agree.error !== null && <Message tone="problem">{refusalSentence(agree.error)}</Message>}
        <TextField
          id="target-meeting"
          label="Where it was agreed"
          hint="The meeting and the item, for example: Board of 14 September 2026, item 4"
          maxLength={200}
          value={meeting}
          onChange={(event) => setMeeting(event.target.value)}
          problem={tried && missing ? 'Say at which meeting it was agreed.' : undefined}
        />
        <div className="button-row">
          <Button type="submit" look="primary" busy={agree.isPending}>
            Agree
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  )
}
