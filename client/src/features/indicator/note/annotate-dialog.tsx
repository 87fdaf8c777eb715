import { type AnnotationField, problemsOfAnnotation } from '@roundtable/shared/chart-note/chart-note-form.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { unsentForms } from '../../../base/unsent-forms.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { TextArea, TextField } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'

type Props = { view: IndicatorView; onClose: () => void; onDone: () => void }

const unsent = unsentForms<AnnotationField, null>()

/** A dated note: what happened that a reader of the chart needs to know. */
export function AnnotateDialog({ view, onClose, onDone }: Props) {
  const { code, seriesId } = view
  const form = useForm({
    name: 'note',
    labels: { onDay: 'Day', label: 'In a few words', note: 'More about it' },
    of: null,
    text: () => ({ onDay: '', label: '', note: '' }),
    read: (text) => ({ input: { code, seriesId, ...text }, problems: problemsOfAnnotation(text) }),
    act: useAct(useProcedures().indicator.annotate.mutationOptions(), { onDone }),
    unsent: { forms: unsent, about: seriesId },
  })
  return (
    <FormDialog title="Add a note to the chart" form={form} confirm="Add note" onClose={onClose}>
      <DateField {...form.day('onDay')} />
      <TextField {...form.field('label')} hint="Stands on the chart. Never write about a single child." />
      <TextArea {...form.field('note')} hint="Stands beside the chart; may stay empty." />
    </FormDialog>
  )
}
