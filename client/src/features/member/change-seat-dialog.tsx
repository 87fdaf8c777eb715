import { orNull } from '@roundtable/shared/base/form.ts'
import { type ChangeField, isRole, problemsOfChange } from '@roundtable/shared/member/seat-form.ts'
import { isGrantedGoals } from '@roundtable/shared/rights/audience.ts'
import { takesTwoKeepers } from '@roundtable/shared/rights/role-group.ts'
import { type Me, useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/field.tsx'
import { ChoiceCards } from '../../ui/form/choice-cards.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { codesIn, GoalsGranted } from './goals-granted.tsx'
import { roleChoices } from './role-choices.tsx'
import { type Seat, seatSentence } from './seat/seat.ts'

type Props = { seat: Seat; me: Me; onClose: () => void; onDone: (sentence: string) => void }

const unsent = unsentForms<ChangeField, Seat>()

const labels = {
  role: 'Role',
  goalCodes: 'Goals the observer may see',
  title: 'Post',
  fromDay: 'First day',
  untilDay: 'Last day',
}

/** Another post, role or days of a seat from now on. */
export function ChangeSeatDialog({ seat, me, onClose, onDone }: Props) {
  const form = useForm({
    name: 'change-seat',
    labels,
    of: seat,
    text: ({ role, title, fromDay, untilDay, goalCodes }) => ({
      role,
      goalCodes: goalCodes.join(' '),
      title,
      fromDay,
      untilDay: untilDay ?? '',
    }),
    read: (text, { id, version }) => {
      const goalCodes = isGrantedGoals(text.role) ? codesIn(text.goalCodes) : []
      const changed = { ...text, goalCodes, untilDay: orNull(text.untilDay) }
      const { role } = changed
      return {
        input: isRole(role) ? { ...changed, id, version, role } : null,
        problems: problemsOfChange(changed, me),
      }
    },
    act: useAct(useProcedures().member.change.mutationOptions(), {
      onDone: () => onDone(`The seat of ${seat.name} is changed.`),
    }),
    unsent: { forms: unsent, about: seat.id },
  })
  return (
    <FormDialog
      title={`Change the seat of ${seat.name}`}
      form={form}
      confirm="Save"
      stands={<p>{seatSentence(seat, me.today)}</p>}
      onClose={onClose}
      wide
    >
      <p>
        {seat.agencyName}. What they did before keeps the role they had then; for another agency, invite them
        there.
      </p>
      <TextField
        {...form.field('title')}
        hint="As others know it, for example: Head of care leaving. What the post has in hand goes with its new name, unless somebody else has the old one."
      />
      <ChoiceCards {...form.field('role')} choices={roleChoices(me)} />
      {isRole(form.texts.role) && form.texts.role !== seat.role && takesTwoKeepers(form.texts.role) && (
        <p>
          This role takes two keepers: somebody else who keeps people confirms it, until then it reads and
          prepares.
        </p>
      )}
      {seat.deputy !== null && form.texts.role !== seat.role && (
        <p>With another role, {seat.deputy.name} no longer deputises: name a deputy anew.</p>
      )}
      {isGrantedGoals(form.texts.role) && (
        <GoalsGranted
          {...form.field('goalCodes')}
          onChange={(codes) => form.type('goalCodes', codes.join(' '))}
        />
      )}
      <DateField {...form.day('fromDay')} />
      <DateField
        {...form.day('untilDay')}
        {...(isGrantedGoals(form.texts.role) ? {} : { hint: 'Leave it empty where no end is known.' })}
      />
    </FormDialog>
  )
}
