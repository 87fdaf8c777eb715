import { useState } from 'react'
import { counted } from '../../../base/format.ts'
import { refusalSentence } from '../../../base/refusal.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Message } from '../../../ui/message.tsx'
import type { ProgressPart } from './progress-rows.ts'
import type { ProgressAct } from './use-progress-act.ts'

type Props = { part: ProgressPart; acts: ProgressAct }

/** What the manager does with a whole period: publish what is approved, or close it for good. */
export function PeriodActs({ part, acts }: Props) {
  const [closing, setClosing] = useState<ProgressPart['periods'][number] | null>(null)
  const { frequency } = part
  const open = part.periods.filter((period) => period.open > 0)
  if (open.length === 0) return null
  const { publishAll, closePeriod } = acts
  return (
    <div className="button-row progress-acts">
      {open.map((period) => (
        <span key={period.start} className="button-row">
          {period.approved > 0 && (
            <Button
              look="primary"
              busy={publishAll.isPending}
              onClick={() => void publishAll.send({ frequency, periodStart: period.start })}
            >
              Publish {counted(period.approved, 'approved return')} for {period.label}
            </Button>
          )}
          <Button
            onClick={() => {
              closePeriod.reset()
              setClosing(period)
            }}
          >
            Close {period.label}
          </Button>
        </span>
      ))}
      {closing !== null && (
        <Dialog title={`Close ${closing.label}`} onClose={() => setClosing(null)}>
          <p>
            {closing.approved > 0 && `${counted(closing.approved, 'approved return')} will be published. `}
            {closing.open - closing.approved > 0 &&
              `${counted(closing.open - closing.approved, 'return')} will be closed without being published. `}
            Nothing more can be entered for {closing.label}; you can reopen a return with a reason.
          </p>
          {closePeriod.error !== null && (
            <Message tone="problem">{refusalSentence(closePeriod.error)}</Message>
          )}
          <div className="button-row return-dialog-row">
            <Button
              look="primary"
              busy={closePeriod.isPending}
              onClick={async () => {
                const outcome = await closePeriod.send({ frequency, periodStart: closing.start })
                if (outcome.done) setClosing(null)
              }}
            >
              Close {closing.label}
            </Button>
            <Button onClick={() => setClosing(null)}>Cancel</Button>
          </div>
        </Dialog>
      )}
    </div>
  )
}
