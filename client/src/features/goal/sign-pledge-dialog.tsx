import { orNull } from '@roundtable/shared/base/form.ts'
import { type PledgeField, problemsOfPledge } from '@roundtable/shared/goal/pledge-form.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { DateField } from '../../ui/date-field.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'

type Pledge = Outputs['goal']['get']['pledges'][number]
type Props = { goalCode: string; pledge: Pledge; onClose: () => void }

const unsent = unsentForms<PledgeField, Pledge>()

/** The agency says what it will do, and its lead or board member signs it. */
export function SignPledgeDialog({ goalCode, pledge, onClose }: Props) {
  const { agencyCode, agencyName, signedBy } = pledge
  const form = useForm({
    name: 'pledge',
    labels: {
      wording: 'What we will do',
      meeting: 'At which meeting (if any)',
      reviewOn: 'To be reviewed on (if set)',
    },
    of: pledge,
    text: ({ wording, reviewOn }) => ({ wording: wording ?? '', meeting: '', reviewOn: reviewOn ?? '' }),
    read: ({ wording, meeting, reviewOn: day }, { id: pledgeId, version }) => {
      const signed = { wording, meeting, reviewOn: orNull(day) }
      return {
        input: { goalCode, agencyCode, pledgeId, version, ...signed },
        problems: problemsOfPledge(signed),
      }
    },
    act: useAct(useProcedures().goal.signPledge.mutationOptions(), { onDone: onClose }),
    unsent: { forms: unsent, about: `${goalCode} ${agencyCode}` },
  })
  return (
    <FormDialog
      title={`Pledge of ${agencyName}`}
      form={form}
      confirm={`Sign for ${agencyName}`}
      cancel="Not now"
      stands={signedBy !== null && <p>Signed by {signedBy} meanwhile.</p>}
      onClose={onClose}
    >
      <TextArea
        {...form.field('wording')}
        hint="In plain words, so that the others can hold you to it."
        rows={4}
      />
      <TextField {...form.field('meeting')} />
      <DateField {...form.day('reviewOn')} />
    </FormDialog>
  )
}
