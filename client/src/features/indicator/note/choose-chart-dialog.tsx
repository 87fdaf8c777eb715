import {
  type ChartChoiceField,
  problemsOfChartChoice,
} from '@roundtable/shared/chart-note/chart-note-form.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { chartWord } from '@roundtable/shared/spc/chart-kind.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { unsentForms } from '../../../base/unsent-forms.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { oneOf } from '../../../base/view-state.ts'
import { SelectField, TextArea } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'

type Props = { view: IndicatorView; onClose: () => void; onDone: () => void }

const unsent = unsentForms<ChartChoiceField, IndicatorView>()

/** The control chart everybody reads this indicator with, and why. */
export function ChooseChartDialog({ view, onClose, onDone }: Props) {
  const { offered } = view.chart
  const form = useForm({
    name: 'chart',
    labels: { chart: 'Control chart', reason: 'Why' },
    of: view,
    text: ({ chart }) => ({ chart: chart.kind, reason: '' }),
    read: (text, { code, seriesId, chart: { choice } }) => {
      const chart = oneOf(text.chart, offered)
      const { reason } = text
      return {
        input: chart === undefined ? null : { code, seriesId, chart, reason, replaces: choice?.id ?? null },
        problems: problemsOfChartChoice(text, { offered }),
      }
    },
    act: useAct(useProcedures().indicator.chooseChart.mutationOptions(), { onDone }),
    words: (_, text) => chartWord[oneOf(text, offered) ?? view.chart.kind],
    unsent: { forms: unsent, about: view.seriesId },
  })
  return (
    <FormDialog
      title="Choose the control chart"
      form={form}
      confirm="Choose it"
      stands={
        <p>
          {chartWord[view.chart.kind]}: {view.chart.reason}
        </p>
      }
      onClose={onClose}
    >
      <p>{view.chart.suggestedReason}</p>
      <SelectField {...form.field('chart')}>
        {offered.map((kind) => (
          <option key={kind} value={kind}>
            {chartWord[kind]}
            {kind === view.chart.suggested ? ' (suggested)' : ''}
          </option>
        ))}
      </SelectField>
      <TextArea {...form.field('reason')} hint="Stands beside the chart for as long as it counts." />
    </FormDialog>
  )
}
