import { problemsOfLastDay } from '@roundtable/shared/group/group-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { Card } from './card-paper.tsx'
import type { Group } from './group-dialog.tsx'

type Props = { group: Group; today: string; onClose: () => void; onCard: (card: Card) => void }

/** A seat for a young person, and the card for it. */
export function AddYoungPersonDialog({ group, today, onClose, onCard }: Props) {
  const form = useForm({
    name: 'young',
    labels: { lastDay: 'Last day of the seat' },
    of: group,
    text: () => ({ lastDay: '' }),
    read: (texts, { id }) => ({
      input: { groupId: id, ...texts },
      problems: problemsOfLastDay(texts, { today }),
    }),
    act: useAct(useProcedures().group.addYoungPerson.mutationOptions(), { onDone: onCard }),
  })
  return (
    <FormDialog
      title={`Add a young person to ${group.name}`}
      form={form}
      confirm="Make the card"
      onClose={onClose}
    >
      <p>
        They get a number instead of a name: keep your own list of who has which, and keep it out of here.
      </p>
      <DateField
        {...form.day('lastDay')}
        hint="The day before they turn 18, or 25 for care leavers. Their birthday itself is not stored."
      />
    </FormDialog>
  )
}
