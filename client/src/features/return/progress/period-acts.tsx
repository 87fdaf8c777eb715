import { useState } from 'react'
import { counted } from '../../../base/format.ts'
import { Button } from '../../../ui/button.tsx'
import { ClosePeriodDialog } from './close-period-dialog.tsx'
import type { ProgressPart } from './progress-rows.ts'
import type { ProgressAct } from './use-progress-act.ts'

type Props = { part: ProgressPart; acts: ProgressAct }

/** What the manager does with a whole period: publish what is approved, or close it for good. */
export function PeriodActs({ part, acts }: Props) {
  const [closing, setClosing] = useState<string | null>(null)
  const { frequency } = part
  const open = part.periods.filter((period) => period.open > 0)
  const period = part.periods.find(({ start }) => start === closing)
  const { publishAll, closePeriod } = acts
  if (open.length === 0 && period === undefined) return null
  return (
    <div className="button-row progress-acts">
      {open.map(({ start, label, approved }) => (
        <span key={start} className="button-row">
          {approved > 0 && (
            <Button
              look="primary"
              busy={publishAll.isPending}
              onClick={() => void publishAll.send({ frequency, periodStart: start })}
            >
              Publish {counted(approved, 'approved return')} for {label}
            </Button>
          )}
          <Button onClick={() => setClosing(start)}>Close {label}</Button>
        </span>
      ))}
      {period !== undefined && (
        <ClosePeriodDialog
          frequency={frequency}
          period={period}
          act={{
            ...closePeriod,
            send: async (input) => {
              const outcome = await closePeriod.send(input)
              if (outcome.done) setClosing(null)
              return outcome
            },
          }}
          onClose={() => setClosing(null)}
        />
      )}
    </div>
  )
}
