import { problemsOfTitle } from '@roundtable/shared/chart-note/chart-note-form.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { unsentForms } from '../../../base/unsent-forms.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { TextField } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import { TitleAlike } from './title-alike.tsx'

type Props = { view: IndicatorView; onClose: () => void; onDone: () => void }

const unsent = unsentForms<'title', IndicatorView>()

/** A title of one's own; who wrote it and when stands beside the chart, with what the figures would say. */
export function RetitleDialog({ view, onClose, onDone }: Props) {
  const form = useForm({
    name: 'title',
    labels: { title: 'Title' },
    of: view,
    text: ({ message }) => ({ title: message }),
    read: ({ title }, { code, seriesId, title: stands }) => ({
      input: { code, seriesId, title, replaces: stands?.id ?? null },
      problems: problemsOfTitle({ title }),
    }),
    act: useAct(useProcedures().indicator.retitle.mutationOptions(), { onDone }),
    unsent: { forms: unsent, about: view.seriesId },
  })
  return (
    <FormDialog
      title="Write the title"
      form={form}
      confirm="Use this title"
      stands={<p>The title reads “{view.message}”.</p>}
      onClose={onClose}
    >
      <TextField
        {...form.field('title')}
        hint={`Ten words or fewer. The figures would say: ${view.ownMessage}`}
      />
      <TitleAlike title={form.texts.title} code={view.code} />
    </FormDialog>
  )
}
