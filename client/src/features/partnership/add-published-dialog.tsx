import { problemsOfPublished } from '@roundtable/shared/partnership/partnership-form.ts'
import { authorities } from '@roundtable/shared/published/authorities.ts'
import { counted } from '../../base/format.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'

type Props = { onClose: () => void; onDone: (sentence: string) => void }

const unsent = unsentForms<'areaCode', null>()

/** A partnership of an authority's published figures, whose manager takes publishers' files over. */
export function AddPublishedDialog({ onClose, onDone }: Props) {
  const form = useForm({
    name: 'published',
    labels: { areaCode: 'Authority' },
    of: null,
    text: () => ({ areaCode: '' }),
    read: (text) => ({ input: text, problems: problemsOfPublished(text) }),
    act: useAct(useProcedures().partnership.addPublished.mutationOptions(), {
      onDone: ({ name, seats, isNew }) => {
        const given = `${counted(seats, 'seat')} given.`
        onDone(isNew ? `${name} is there. ${given}` : `${name} was there already. ${given}`)
      },
    }),
    unsent: { forms: unsent, about: 'new' },
  })
  return (
    <FormDialog title="Add published figures" form={form} confirm="Add published figures" onClose={onClose}>
      <p>
        The published figures of one authority, for everybody who has a seat here. The manager takes
        publishers’ files over on its page Benchmarks; nothing else is entered there.
      </p>
      <ChoiceField
        {...form.field('areaCode')}
        none="Choose an authority"
        choices={authorities.map(({ code, name }) => ({ value: code, word: name }))}
      />
    </FormDialog>
  )
}
