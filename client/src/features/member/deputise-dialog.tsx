import { problemsOfDeputation } from '@roundtable/shared/member/seat-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { PersonChoice } from '../../parts/person-choice.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { type Seat, seatSentence } from './seat/seat.ts'

type Props = {
  seat: Seat
  /** Seats that are active now. */
  others: readonly Seat[]
  today: string
  onClose: () => void
  onDone: (sentence: string) => void
}

const unsent = unsentForms<'deputyMemberId' | 'fromDay' | 'untilDay', Seat>()

/** Somebody else has the rights of this seat for a time, and what they do says so. */
export function DeputiseDialog({ seat, others, today, onClose, onDone }: Props) {
  const form = useForm({
    name: 'deputy',
    labels: { deputyMemberId: 'Deputy', fromDay: 'First day', untilDay: 'Last day' },
    of: seat,
    text: () => ({ deputyMemberId: '', fromDay: today, untilDay: '' }),
    read: (text, { id, version }) => ({
      input: { id, version, ...text },
      problems: problemsOfDeputation(text, { today }),
    }),
    act: useAct(useProcedures().member.deputise.mutationOptions(), {
      onDone: (_, { deputyMemberId }) => {
        const deputy = others.find(({ id }) => id === deputyMemberId)
        onDone(`${deputy?.name ?? 'Somebody'} deputises for ${seat.name}.`)
      },
    }),
    unsent: { forms: unsent, about: seat.id },
  })
  // Who signs in with a card has no address, and deputises for nobody.
  const able = others.filter((each) => each.email !== '' && each.id !== seat.id)
  const near = able.filter((each) => each.agencyCode === seat.agencyCode)
  const far = able.filter((each) => each.agencyCode !== seat.agencyCode)
  return (
    <FormDialog
      title={`Deputise for ${seat.name}`}
      form={form}
      confirm="Deputise"
      stands={<p>{seatSentence(seat, today)}</p>}
      onClose={onClose}
    >
      <p>
        The deputy has the rights of {seat.title}, {seat.agencyName}, from the first to the last day.
        Everything they do in this seat says so.
      </p>
      <PersonChoice
        {...form.field('deputyMemberId')}
        nobody="Choose somebody"
        people={[...near, ...far].map(({ id, name, title, agencyName }) => ({
          id,
          name,
          post: `${title}, ${agencyName}`,
        }))}
      />
      <DateField {...form.day('fromDay')} />
      <DateField {...form.day('untilDay')} min={today} />
    </FormDialog>
  )
}
