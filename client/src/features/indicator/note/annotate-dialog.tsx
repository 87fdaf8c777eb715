import { useState } from 'react'
import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { TextArea, TextField } from '../../../ui/field.tsx'
import type { IndicatorView } from '../chart/indicator-view.ts'
import { ChartNoteForm, missing } from './chart-note-form.tsx'

type Props = { view: IndicatorView; onClose: () => void; onDone: () => void }

/** A dated note: what happened that a reader of the chart needs to know. */
export function AnnotateDialog({ view, onClose, onDone }: Props) {
  const annotate = useAct(useProcedures().indicator.annotate.mutationOptions(), { onDone })
  const [onDay, setOnDay] = useState('')
  const [label, setLabel] = useState('')
  const [note, setNote] = useState('')
  const problems = [
    ...missing('note-day', onDay, 'Choose the day.'),
    ...missing('note-label', label, 'Say in a few words what happened.'),
  ]
  return (
    <ChartNoteForm
      title="Add a note to the chart"
      act="Add note"
      problems={problems}
      error={annotate.error}
      busy={annotate.isPending}
      onClose={onClose}
      onSend={() =>
        annotate.send({
          code: view.code,
          seriesId: view.seriesId,
          onDay,
          label: label.trim(),
          note: note.trim(),
        })
      }
    >
      {(problem) => (
        <>
          <TextField
            id="note-day"
            type="date"
            label="Day"
            value={onDay}
            onChange={(event) => setOnDay(event.target.value)}
            problem={problem('note-day')}
          />
          <TextField
            id="note-label"
            label="In a few words"
            hint="Stands on the chart. Never write about a single child."
            maxLength={60}
            value={label}
            onChange={(event) => setLabel(event.target.value)}
            problem={problem('note-label')}
          />
          <TextArea
            id="note-note"
            label="More about it"
            hint="Stands beside the chart; may stay empty."
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </>
      )}
    </ChartNoteForm>
  )
}
