import { orNull } from '@roundtable/shared/base/form.ts'
import { isAdministration } from '@roundtable/shared/member/member-rights.ts'
import { type InvitationField, isRole, problemsOfInvitation } from '@roundtable/shared/member/seat-form.ts'
import { isGrantedGoals } from '@roundtable/shared/rights/audience.ts'
import { takesTwoKeepers } from '@roundtable/shared/rights/role-group.ts'
import { type Inputs, type Me, type Outputs, useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { type Act, useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { AgencyChoice } from '../../parts/agency-choice.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/field.tsx'
import { ChoiceCards } from '../../ui/form/choice-cards.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { codesIn, GoalsGranted } from './goals-granted.tsx'
import { InvitationReady } from './invitation/invitation-ready.tsx'
import { roleChoices } from './role-choices.tsx'
import type { Agency } from './seat/seat.ts'

type Props = { me: Me; agencies: readonly Agency[]; onClose: () => void }

const unsent = unsentForms<InvitationField, null>()

const labels = {
  name: 'Name',
  email: 'E-mail address',
  agencyCode: 'Agency',
  role: 'Role',
  goalCodes: 'Goals the observer may see',
  title: 'Post',
  fromDay: 'First day',
  untilDay: 'Last day',
}

/** Invites somebody to a seat; what it gives is shown once. */
export function InviteDialog({ me, agencies, onClose }: Props) {
  const invite = useAct(useProcedures().member.invite.mutationOptions())
  if (invite.answer !== undefined) {
    return <InvitationReady invited={invite.answer} email={invite.input?.email ?? ''} onClose={onClose} />
  }
  return <InviteForm me={me} agencies={agencies} act={invite} onClose={onClose} />
}

type FormProps = Props & { act: Act<Inputs['member']['invite'], Outputs['member']['invite']> }
function InviteForm({ me, agencies, act, onClose }: FormProps) {
  const open = agencies.filter((agency) => agency.mayKeepPeople && agency.endedAt === null)
  const partners = open.filter(({ administers }) => !administers)
  const form = useForm({
    name: 'invite',
    labels,
    of: null,
    text: () => ({
      name: '',
      email: '',
      agencyCode: partners.length === 1 ? (partners[0]?.code ?? '') : '',
      role: '',
      goalCodes: '',
      title: '',
      fromDay: me.today,
      untilDay: '',
    }),
    read: (text) => {
      const goalCodes = isGrantedGoals(text.role) ? codesIn(text.goalCodes) : []
      const invitation = { ...text, goalCodes, untilDay: orNull(text.untilDay) }
      const { role } = invitation
      return {
        input: isRole(role) ? { ...invitation, role } : null,
        problems: problemsOfInvitation(invitation, me),
      }
    },
    act,
    unsent: { forms: unsent, about: 'new' },
  })
  return (
    <FormDialog title="Invite somebody" form={form} confirm="Make the invitation" onClose={onClose} wide>
      <TextField {...form.field('name')} autoComplete="off" />
      <TextField {...form.field('email')} type="email" autoComplete="off" />
      <AgencyChoice
        {...form.field('agencyCode')}
        agencies={isRole(form.texts.role) && isAdministration(form.texts.role) ? open : partners}
      />
      <ChoiceCards {...form.field('role')} choices={roleChoices(me)} />
      {isRole(form.texts.role) && takesTwoKeepers(form.texts.role) && (
        <p>
          This seat takes two keepers: somebody else who keeps people says who the person is. Until then it
          reads and prepares at most.
        </p>
      )}
      {isGrantedGoals(form.texts.role) && (
        <GoalsGranted
          {...form.field('goalCodes')}
          onChange={(codes) => form.type('goalCodes', codes.join(' '))}
        />
      )}
      <TextField {...form.field('title')} hint="As others know it, for example: Head of care leaving" />
      <DateField {...form.day('fromDay')} />
      <DateField
        {...form.day('untilDay')}
        {...(isGrantedGoals(form.texts.role) ? {} : { hint: 'Leave it empty where no end is known.' })}
      />
    </FormDialog>
  )
}
