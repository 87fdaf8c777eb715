import { problemsOfStageDays, type StageDays } from '@roundtable/shared/challenge/challenge-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextArea, TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { DialogEnds } from '../../ui/use-page-dialog.tsx'
import type { Register } from './challenge-view.ts'

type Days = Register['stageDays']
const unsent = unsentForms<keyof StageDays, Days>()

/** How many working days each stage has, for stages that begin from then on. */
export function StageDaysDialog({ days, onClose, onDone }: { days: Days } & DialogEnds) {
  const form = useForm({
    name: 'stage-days',
    labels: {
      first: 'Stage 1, agency lead',
      second: 'Stage 2, delegated partner',
      third: 'Stage 3, lead partner',
      reason: 'Why',
    },
    of: days,
    text: ({ first, second, third }) => ({
      first: `${first}`,
      second: `${second}`,
      third: `${third}`,
      reason: '',
    }),
    read: (texts, { version }) => ({ input: { ...texts, version }, problems: problemsOfStageDays(texts) }),
    act: useAct(useProcedures().challenge.setStageDays.mutationOptions(), {
      onDone: () => onDone('The working days are set, for stages that begin from now on.'),
    }),
    unsent: { forms: unsent, about: 'days' },
  })
  return (
    <FormDialog title="Working days to answer" form={form} confirm="Set them" onClose={onClose}>
      <p>Stages that run keep their last day. Weekends and bank holidays are no working days.</p>
      <TextField {...form.field('first')} inputMode="numeric" />
      <TextField {...form.field('second')} inputMode="numeric" />
      <TextField {...form.field('third')} inputMode="numeric" />
      <TextArea {...form.field('reason')} rows={2} />
    </FormDialog>
  )
}
