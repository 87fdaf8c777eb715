import type { Frequency } from '@roundtable/shared/base/period.ts'
import { counted } from '../../../base/format.ts'
import { useForm } from '../../../base/use-form.ts'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import type { ProgressPart } from './progress-rows.ts'
import type { ProgressAct } from './use-progress-act.ts'

type Props = {
  frequency: Frequency
  period: ProgressPart['periods'][number]
  act: ProgressAct['closePeriod']
  onClose: () => void
}

/** What is approved is published, the rest is closed without it. */
export function ClosePeriodDialog({ frequency, period, act, onClose }: Props) {
  const { label, approved, open } = period
  const form = useForm({
    name: 'close',
    labels: {},
    of: period,
    text: () => ({}),
    read: (_, { start }) => ({ input: { frequency, periodStart: start }, problems: [] }),
    act,
  })
  return (
    <FormDialog title={`Close ${label}`} form={form} confirm={`Close ${label}`} onClose={onClose}>
      <p>
        {approved > 0 && `${counted(approved, 'approved return')} will be published. `}
        {open - approved > 0 &&
          `${counted(open - approved, 'return')} will be closed without being published. `}
        Nothing more can be entered for {label}; you can reopen a return with a reason.
      </p>
    </FormDialog>
  )
}
