import { useState } from 'react'
import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { SelectField, TextArea, TextField } from '../../../ui/field.tsx'
import type { IndicatorView } from '../chart/indicator-view.ts'
import { ChartNoteForm, missing } from './chart-note-form.tsx'

type Props = { view: IndicatorView; onClose: () => void; onDone: () => void }

/** From when on average and limits start anew, why, and which meeting agreed. */
export function MarkStepDialog({ view, onClose, onDone }: Props) {
  const markStepChange = useAct(useProcedures().indicator.markStepChange.mutationOptions(), { onDone })
  const [fromPeriod, setFromPeriod] = useState('')
  const [baseline, setBaseline] = useState('')
  const [label, setLabel] = useState('')
  const [reason, setReason] = useState('')
  const [meeting, setMeeting] = useState('')
  const problems = [
    ...missing('step-from', fromPeriod, 'Choose from when on.'),
    ...missing('step-label', label, 'Say in a few words what happened.'),
    ...missing('step-reason', reason, 'Say why the figures changed there.'),
    ...missing('step-meeting', meeting, 'Name the meeting that agreed it.'),
  ]
  return (
    <ChartNoteForm
      title="Mark a step change"
      act="Mark it"
      problems={problems}
      error={markStepChange.error}
      busy={markStepChange.isPending}
      onClose={onClose}
      onSend={() =>
        markStepChange.send({
          code: view.code,
          seriesId: view.seriesId,
          fromPeriod,
          baseline: baseline === '' ? null : Number(baseline),
          label: label.trim(),
          reason: reason.trim(),
          meeting: meeting.trim(),
        })
      }
    >
      {(problem) => (
        <>
          <SelectField
            id="step-from"
            label="From"
            value={fromPeriod}
            onChange={(event) => setFromPeriod(event.target.value)}
            problem={problem('step-from')}
          >
            <option value="">Choose a period</option>
            {view.points
              .slice(1)
              .toReversed()
              .map((point) => (
                <option key={point.periodStart} value={point.periodStart}>
                  {point.periodLabel}
                </option>
              ))}
          </SelectField>
          <TextField
            id="step-label"
            label="In a few words"
            hint="Stands on the chart, for example: Support contract ended"
            maxLength={60}
            value={label}
            onChange={(event) => setLabel(event.target.value)}
            problem={problem('step-label')}
          />
          <TextArea
            id="step-reason"
            label="Why"
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            problem={problem('step-reason')}
          />
          <TextField
            id="step-meeting"
            label="Where it was agreed"
            hint="The meeting and the item, for example: Board of 14 September 2026, item 4"
            maxLength={200}
            value={meeting}
            onChange={(event) => setMeeting(event.target.value)}
            problem={problem('step-meeting')}
          />
          <SelectField
            id="step-baseline"
            label="Average and limits come from"
            value={baseline}
            onChange={(event) => setBaseline(event.target.value)}
          >
            <option value="">All figures from there on</option>
            {[12, 13, 18, 24].map((count) => (
              <option key={count} value={count}>{`The first ${count} figures`}</option>
            ))}
          </SelectField>
        </>
      )}
    </ChartNoteForm>
  )
}
