import { useState } from 'react'
import { useProcedures } from '../../../base/trpc.ts'
import { useAct } from '../../../base/use-act.ts'
import { TextField } from '../../../ui/field.tsx'
import type { IndicatorView } from '../chart/indicator-view.ts'
import { ChartNoteForm, missing } from './chart-note-form.tsx'

type Props = { view: IndicatorView; onClose: () => void; onDone: () => void }

/** A title of one's own; who wrote it and when stands beside the chart, with what the figures would say. */
export function RetitleDialog({ view, onClose, onDone }: Props) {
  const retitle = useAct(useProcedures().indicator.retitle.mutationOptions(), { onDone })
  const [title, setTitle] = useState(view.message)
  return (
    <ChartNoteForm
      title="Write the title"
      act="Use this title"
      problems={missing('title-text', title, 'Write the title.')}
      error={retitle.error}
      busy={retitle.isPending}
      onClose={onClose}
      onSend={() =>
        retitle.send({
          code: view.code,
          seriesId: view.seriesId,
          title: title.trim(),
          replaces: view.title?.id ?? null,
        })
      }
    >
      {(problem) => (
        <TextField
          id="title-text"
          label="Title"
          hint={`Ten words or fewer. The figures would say: ${view.ownMessage}`}
          maxLength={120}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          problem={problem('title-text')}
        />
      )}
    </ChartNoteForm>
  )
}
