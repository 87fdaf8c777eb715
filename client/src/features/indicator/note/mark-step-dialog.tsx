import { problemsOfStepChange, type StepChangeField } from '@roundtable/shared/chart-note/chart-note-form.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { unsentForms } from '../../../base/unsent-forms.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { SelectField, TextArea, TextField } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'

type Props = {
  view: IndicatorView
  /** What the figures suggest, to be agreed or changed. */
  proposal?: IndicatorView['proposal']
  onClose: () => void
  onDone: () => void
}

const unsent = unsentForms<StepChangeField, null>()

const labels = {
  fromPeriod: 'From',
  label: 'In a few words',
  reason: 'Why',
  meeting: 'Where it was agreed',
  baseline: 'Average and limits come from',
}

/** From when on average and limits start anew, why, and which meeting agreed. */
export function MarkStepDialog({ view, proposal = null, onClose, onDone }: Props) {
  const { code, seriesId } = view
  const form = useForm({
    name: 'step',
    labels,
    of: null,
    text: () => ({
      fromPeriod: proposal?.fromPeriod ?? '',
      label: '',
      reason: proposal?.reason ?? '',
      meeting: '',
      baseline: proposal?.baseline == null ? '' : `${proposal.baseline}`,
    }),
    read: (text) => {
      const step = { ...text, baseline: text.baseline === '' ? null : Number(text.baseline) }
      return { input: { code, seriesId, ...step }, problems: problemsOfStepChange(step, view) }
    },
    act: useAct(useProcedures().indicator.markStepChange.mutationOptions(), { onDone }),
    unsent: { forms: unsent, about: seriesId },
  })
  const proposed = proposal?.baseline == null ? [] : [proposal.baseline]
  const baselines = [...new Set([12, 13, 18, 24, ...proposed])].sort((a, b) => a - b)
  return (
    <FormDialog title="Mark a step change" form={form} confirm="Mark it" onClose={onClose}>
      <SelectField {...form.field('fromPeriod')}>
        <option value="">Choose a period</option>
        {view.points
          .filter((point, i) => i > 0 || point.periodStart === proposal?.fromPeriod)
          .toReversed()
          .map((point) => (
            <option key={point.periodStart} value={point.periodStart}>
              {point.periodLabel}
            </option>
          ))}
      </SelectField>
      <TextField {...form.field('label')} hint="Stands on the chart, for example: Support contract ended" />
      <TextArea {...form.field('reason')} />
      <TextField
        {...form.field('meeting')}
        hint="The meeting and the item, for example: Board of 14 September 2026, item 4"
      />
      <SelectField {...form.field('baseline')}>
        <option value="">All figures from there on</option>
        {baselines.map((count) => (
          <option key={count} value={count}>{`The first ${count} figures`}</option>
        ))}
      </SelectField>
    </FormDialog>
  )
}
