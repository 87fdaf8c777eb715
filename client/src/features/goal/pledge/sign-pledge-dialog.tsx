import { orNull } from '@roundtable/shared/base/form.ts'
import { type PledgeField, problemsOfPledge } from '@roundtable/shared/goal/pledge-form.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { unsentForms } from '../../../base/unsent-forms.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { TextArea, TextField } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import { MultiChoice } from '../../../ui/form/multi-choice.tsx'
import { codesIn, type Goal, measureChoices, measuresText, measureWords, type Pledge } from './measures.ts'

type Props = { goal: Goal; pledge: Pledge; onClose: () => void }

const unsent = unsentForms<PledgeField, Pledge>()

/** The agency says what it will do and where that will be seen, and its lead or board member signs it. */
export function SignPledgeDialog({ goal, pledge, onClose }: Props) {
  const { agencyCode, agencyName, signedBy } = pledge
  const goalCode = goal.code
  const form = useForm({
    name: 'pledge',
    labels: {
      wording: 'What we will do',
      measures: 'In which figures it will be seen',
      meeting: 'At which meeting (if any)',
      reviewOn: 'To be reviewed on (if set)',
    },
    of: pledge,
    text: (of) => ({
      wording: of.wording ?? '',
      measures: measuresText(of),
      meeting: '',
      reviewOn: of.review === null ? (of.reviewOn ?? '') : '',
    }),
    read: ({ wording, measures, meeting, reviewOn: day }, { id: pledgeId, version }) => {
      const signed = { wording, meeting, reviewOn: orNull(day) }
      return {
        input: { goalCode, agencyCode, pledgeId, version, measures: codesIn(measures), ...signed },
        problems: problemsOfPledge(signed),
      }
    },
    words: (field, text) => (field === 'measures' ? measureWords(goal, text) : text),
    act: useAct(useProcedures().goal.signPledge.mutationOptions(), { onDone: onClose }),
    unsent: { forms: unsent, about: `${goalCode} ${agencyCode}` },
  })
  const choices = measureChoices(goal)
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
      {choices.length > 0 && (
        <MultiChoice
          {...form.field('measures')}
          choices={choices}
          chosen={codesIn(form.texts.measures)}
          onChange={(codes) => form.type('measures', codes.join(' '))}
        />
      )}
      <TextField {...form.field('meeting')} />
      <DateField {...form.day('reviewOn')} />
    </FormDialog>
  )
}
