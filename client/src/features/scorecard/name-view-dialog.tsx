import type { NamedView } from '@roundtable/shared/scorecard/named-view.ts'
import { problemsOfViewName } from '@roundtable/shared/scorecard/named-view-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'

const unsent = unsentForms<'name', readonly NamedView[]>()

type Props = {
  views: readonly NamedView[]
  /** The view that has a name already, or the address of one that has none. */
  about: NamedView | { query: string }
  onClose: () => void
  onNamed: (name: string) => void
}

/** A view of one's own gets a name, or another one. */
export function NameViewDialog({ views, about, onClose, onNamed }: Props) {
  const { scorecard } = useProcedures()
  const isNew = !('id' in about)
  const done = (_: unknown, { name }: { name: string }) => {
    onNamed(name.trim())
    onClose()
  }
  const brings = {
    brings: (
      answer: NamedView[],
      put: (key: ReturnType<typeof scorecard.views.queryKey>, list: NamedView[]) => void,
    ) => put(scorecard.views.queryKey(), answer),
    onDone: done,
    isQuiet: true,
  }
  const save = useAct(scorecard.saveView.mutationOptions(), brings)
  const rename = useAct(scorecard.renameView.mutationOptions(), brings)
  const form = useForm({
    name: 'name-view',
    labels: { name: 'What do you call this view?' },
    of: views,
    text: () => ({ name: isNew ? '' : about.name }),
    read: ({ name }, others) => ({
      input: name,
      problems: problemsOfViewName(
        { name },
        others.filter((view) => isNew || view.id !== about.id),
      ),
    }),
    act: {
      send: (name: string) =>
        isNew ? save.send({ name, query: about.query }) : rename.send({ name, id: about.id }),
      isPending: save.isPending || rename.isPending,
    },
    tellsNobody: true,
    unsent: { forms: unsent, about: isNew ? about.query : about.id },
  })
  return (
    <FormDialog
      title={isNew ? 'Save this view' : `Rename “${about.name}”`}
      form={form}
      confirm="Save the name"
      onClose={onClose}
    >
      <p>
        {isNew
          ? 'These filters and this order, under a name of your own. You find them again wherever you sign in; nobody else sees your list.'
          : 'An address somebody has from you goes on showing what it showed.'}
      </p>
      <TextField {...form.field('name')} autoComplete="off" />
    </FormDialog>
  )
}
