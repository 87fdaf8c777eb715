import { problemsOfRetention } from '@roundtable/shared/retention/retention-form.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextArea, TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'

export type RetentionKindRow = Outputs['retention']['list']['kinds'][number]
type Props = { row: RetentionKindRow; onClose: () => void; onDone: (sentence: string) => void }

/** For how many years a kind of record is kept. */
export function SetRetentionDialog({ row, onClose, onDone }: Props) {
  const form = useForm({
    name: 'retention',
    labels: { years: 'Years', reason: 'Why' },
    of: row,
    text: ({ years }) => ({ years: String(years), reason: '' }),
    read: (text, { kind, version }) => ({
      input: { kind, version, ...text },
      problems: problemsOfRetention(text),
    }),
    act: useAct(useProcedures().retention.set.mutationOptions(), {
      onDone: () => onDone(`${row.word}: the years are saved. Nothing was deleted.`),
    }),
  })
  return (
    <FormDialog title={row.word} form={form} confirm="Save" onClose={onClose}>
      <p>Nothing is deleted by itself: what is older stands in the list of what is due.</p>
      <TextField {...form.field('years')} inputMode="numeric" />
      <TextArea {...form.field('reason')} rows={3} hint="For example the rule of your retention schedule." />
    </FormDialog>
  )
}
