import { problemsOfNewPartnership, slugOf } from '@roundtable/shared/partnership/partnership-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'

type Props = { onClose: () => void; onDone: (sentence: string) => void }

const unsent = unsentForms<'name', null>()

/** One more partnership in this installation. */
export function AddPartnershipDialog({ onClose, onDone }: Props) {
  const form = useForm({
    name: 'partnership',
    labels: { name: 'Name' },
    of: null,
    text: () => ({ name: '' }),
    read: (text) => ({ input: text, problems: problemsOfNewPartnership(text) }),
    act: useAct(useProcedures().partnership.add.mutationOptions(), {
      onDone: ({ name }) =>
        onDone(`${name} is there. Another administrator confirms your seat in it; until then you prepare.`),
    }),
    unsent: { forms: unsent, about: 'new' },
  })
  const { name } = form.texts
  return (
    <FormDialog title="Add a partnership" form={form} confirm="Add the partnership" onClose={onClose}>
      <p>It begins empty. Those who administer this partnership administer it too.</p>
      <TextField {...form.field('name')} />
      {name.trim() !== '' && (
        <p className="quiet">
          Its address will begin with <code>/{slugOf(name)}</code> and stays so, whatever it is called later.
        </p>
      )}
    </FormDialog>
  )
}
