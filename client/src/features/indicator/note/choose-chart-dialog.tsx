import { chartWord } from '@roundtable/shared/spc/chart-kind.ts'
import { useState } from 'react'
import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { oneOf } from '../../../base/view-state.ts'
import { SelectField, TextArea } from '../../../ui/field.tsx'
import type { IndicatorView } from '../chart/indicator-view.ts'
import { ChartNoteForm, missing } from './chart-note-form.tsx'

type Props = { view: IndicatorView; onClose: () => void; onDone: () => void }

/** The control chart everybody reads this indicator with, and why. */
export function ChooseChartDialog({ view, onClose, onDone }: Props) {
  const chooseChart = useAct(useProcedures().indicator.chooseChart.mutationOptions(), { onDone })
  const [chart, setChart] = useState(view.chart.kind)
  const [reason, setReason] = useState('')
  return (
    <ChartNoteForm
      title="Choose the control chart"
      act="Choose it"
      problems={missing('chart-reason', reason, 'Say why this chart.')}
      error={chooseChart.error}
      busy={chooseChart.isPending}
      onClose={onClose}
      onSend={() =>
        chooseChart.send({
          code: view.code,
          seriesId: view.seriesId,
          chart,
          reason: reason.trim(),
          replaces: view.chart.choice?.id ?? null,
        })
      }
    >
      {(problem) => (
        <>
          <p>{view.chart.suggestedReason}</p>
          <SelectField
            id="chart-kind"
            label="Control chart"
            value={chart}
            onChange={(event) => setChart(oneOf(event.target.value, view.chart.offered) ?? chart)}
          >
            {view.chart.offered.map((kind) => (
              <option key={kind} value={kind}>
                {chartWord[kind]}
                {kind === view.chart.suggested ? ' (suggested)' : ''}
              </option>
            ))}
          </SelectField>
          <TextArea
            id="chart-reason"
            label="Why"
            hint="Stands beside the chart for as long as it counts."
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            problem={problem('chart-reason')}
          />
        </>
      )}
    </ChartNoteForm>
  )
}
