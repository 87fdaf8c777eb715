import { problemsOfPledgeRequest } from '@roundtable/shared/goal/pledge-form.ts'
import { useProcedures } from '../../../base/trpc.ts'
import { unsentForms } from '../../../base/unsent-forms.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { TextArea } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import { MultiChoice } from '../../../ui/form/multi-choice.tsx'
import { codesIn, type Goal, measureChoices, measuresText, measureWords, type Pledge } from './measures.ts'

type Props = { goal: Goal; pledge: Pledge; onClose: () => void }

const unsent = unsentForms<'wording' | 'measures', Pledge>()

/** A pledge is worded for an agency: its lead or board member signs it, in other words too, or declines it. */
export function AskPledgeDialog({ goal, pledge, onClose }: Props) {
  const { agencyCode, agencyName } = pledge
  const form = useForm({
    name: 'asked-pledge',
    labels: { wording: 'What they are asked to do', measures: 'In which figures it will be seen' },
    of: pledge,
    text: (of) => ({ wording: of.wording ?? '', measures: measuresText(of) }),
    read: ({ wording, measures }, { id: pledgeId, version }) => ({
      input: { goalCode: goal.code, agencyCode, pledgeId, version, wording, measures: codesIn(measures) },
      problems: problemsOfPledgeRequest({ wording }),
    }),
    words: (field, text) => (field === 'measures' ? measureWords(goal, text) : text),
    act: useAct(useProcedures().goal.askForPledge.mutationOptions(), { onDone: onClose }),
    unsent: { forms: unsent, about: `${goal.code} ${agencyCode}` },
  })
  const choices = measureChoices(goal)
  return (
    <FormDialog
      title={`Ask ${agencyName} for a pledge`}
      form={form}
      confirm="Ask for it"
      stands={pledge.signedBy !== null && <p>Signed by {pledge.signedBy} meanwhile.</p>}
      onClose={onClose}
    >
      <p>{agencyName} is told, and signs it in these words or its own, or declines it with a reason.</p>
      <TextArea {...form.field('wording')} rows={4} />
      {choices.length > 0 && (
        <MultiChoice
          {...form.field('measures')}
          choices={choices}
          chosen={codesIn(form.texts.measures)}
          onChange={(codes) => form.type('measures', codes.join(' '))}
        />
      )}
    </FormDialog>
  )
}
