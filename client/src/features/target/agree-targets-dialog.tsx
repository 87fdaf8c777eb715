import { problemsOfAgreement } from '@roundtable/shared/target/target-form.ts'
import { counted } from '../../base/format.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'

export type Chosen = { code: string; name: string; targetId: string; version: number; text: string }
type Props = { targets: readonly Chosen[]; onClose: () => void; onDone: (sentence: string) => void }

const unsent = unsentForms<'meeting', readonly Chosen[]>()

/** The board agrees the chosen targets at one meeting. */
export function AgreeTargetsDialog({ targets, onClose, onDone }: Props) {
  const form = useForm({
    name: 'agree-targets',
    labels: { meeting: 'Where they were agreed' },
    of: targets,
    text: () => ({ meeting: '' }),
    read: ({ meeting }, of) => ({
      input: { meeting, targets: of.map(({ code, targetId, version }) => ({ code, targetId, version })) },
      problems: problemsOfAgreement({ meeting }),
    }),
    act: useAct(useProcedures().target.agree.mutationOptions(), {
      onDone: () => onDone(`${counted(targets.length, 'target')} agreed.`),
    }),
    unsent: { forms: unsent, about: 'several' },
  })
  return (
    <FormDialog
      title={`Agree ${counted(targets.length, 'target')}`}
      form={form}
      confirm="Agree"
      onClose={onClose}
    >
      <ul>
        {targets.map(({ targetId, name, code, text }) => (
          <li key={targetId}>
            {name} ({code}): <strong>{text}</strong>
          </li>
        ))}
      </ul>
      <TextField
        {...form.field('meeting')}
        hint="The meeting and the item, for example: Board of 14 September 2026, item 4"
      />
    </FormDialog>
  )
}
