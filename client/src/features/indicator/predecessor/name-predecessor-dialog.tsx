import { localDay } from '@roundtable/shared/base/local-time.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { problemsOfPredecessor } from '@roundtable/shared/indicator/predecessor-form.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '../../../base/new-id.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { unsentForms } from '../../../base/unsent-forms.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { UndoToast } from '../../../parts/undo-toast.tsx'
import { SelectField, TextArea } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import { periodStarts } from '../chart/period-starts.ts'
import { JointChart } from './joint-chart.tsx'

type Props = { view: IndicatorView; onClose: () => void }
type Field = 'predecessorCode' | 'fromPeriod' | 'comparable' | 'reason'

const unsent = unsentForms<Field, IndicatorView>()
const yearsBack = 12

/** Names the indicator whose figures are shown before this one's own; the chart of both is seen before. */
export function NamePredecessorDialog({ view, onClose }: Props) {
  const procedures = useProcedures()
  const choices = useQuery(procedures.indicator.predecessorChoices.queryOptions({ code: view.code }))
  const [id] = useState(newId)
  const [isDone, setDone] = useState(false)
  const undo = useAct(procedures.indicator.removePredecessor.mutationOptions(), { onDone: onClose })
  const form = useForm({
    name: 'predecessor',
    labels: {
      predecessorCode: 'Which indicator it continues',
      fromPeriod: 'Its own figures begin with',
      comparable: 'Can figures before be compared with those from then on?',
      reason: 'Why the one continues the other',
    },
    of: view,
    text: ({ points }) => ({
      predecessorCode: '',
      fromPeriod: points[0]?.periodStart ?? '',
      comparable: 'yes',
      reason: '',
    }),
    read: ({ comparable, ...text }, { code, frequency, unit }) => ({
      input: { id, code, ...text, comparable: comparable === 'yes' },
      problems: problemsOfPredecessor(text, { code, frequency, unit }, choices.data ?? []),
    }),
    act: useAct(procedures.indicator.namePredecessor.mutationOptions(), { onDone: () => setDone(true) }),
    unsent: { forms: unsent, about: view.code },
  })
  const { predecessorCode, fromPeriod, comparable } = form.texts
  if (isDone) {
    return (
      <UndoToast act={undo} input={{ code: view.code, id }} onClose={onClose}>
        {`${view.code} continues ${predecessorCode}.`}
      </UndoToast>
    )
  }
  const isChosen = predecessorCode !== '' && fromPeriod !== ''
  const today = localDay(view.asAt)
  return (
    <FormDialog
      title={`What ${view.code} continues`}
      form={form}
      confirm="Show this history"
      onClose={onClose}
      wide
    >
      <p>
        Until a period the figures of another indicator are shown as the history of this one. The other stays
        as it is, and this can be taken back.
      </p>
      <SelectField
        {...form.field('predecessorCode')}
        hint="Offered is what the board once agreed in the same unit and as often, retired or not."
      >
        <option value="">Choose an indicator</option>
        {(choices.data ?? []).map(({ code, name }) => (
          <option key={code} value={code}>
            {code} {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        {...form.field('fromPeriod')}
        hint="Where this indicator has a figure of its own, its own counts."
      >
        <option value="">Choose a period</option>
        {periodStarts(view.frequency, today, yearsBack).map((start) => (
          <option key={start} value={start}>
            {periodLabel(view.frequency, start)}
          </option>
        ))}
      </SelectField>
      <SelectField
        {...form.field('comparable')}
        hint={
          comparable === 'yes'
            ? 'The chart runs on across the change.'
            : 'The chart shows a break there: no comparison, direction or control limit crosses it.'
        }
      >
        <option value="yes">Yes, they mean the same</option>
        <option value="no">No, there is a break</option>
      </SelectField>
      <JointChart
        proposed={
          isChosen ? { code: view.code, predecessorCode, fromPeriod, comparable: comparable === 'yes' } : null
        }
      />
      <TextArea {...form.field('reason')} hint="Kept in the history beside your name." rows={2} />
    </FormDialog>
  )
}
