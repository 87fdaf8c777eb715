import { wholeNumber } from '@roundtable/shared/base/form.ts'
import { problemsOfRules, type RulesField } from '@roundtable/shared/disclosure/disclosure-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form/form.tsx'
import type { DisclosureView } from './disclosure-view.ts'
import { RulesPreview } from './rules-preview.tsx'

type Props = { view: DisclosureView; onDone: () => void }

type Field = RulesField | 'earlier'
const unsent = unsentForms<Field, DisclosureView>()

const labels = {
  smallCount: 'Hide counts from 1 to',
  smallDenominator: 'Hide percentages and rates of this many or fewer',
  roundCountsTo: 'Round counts for the public to',
  earlier: 'What was hidden before',
  reason: 'Why the rules change',
}

const hidden = 'Stays hidden'
const told = 'Is shown where nothing of its period has to be hidden any more'

/** A new version of the rules; nothing is looser than what hides a child at all. */
export function ReviseRulesForm({ view, onDone }: Props) {
  const { disclosure } = useProcedures()
  const form = useForm({
    name: 'rules',
    labels,
    of: view,
    text: ({ smallCount, smallDenominator, roundCountsTo }) => ({
      smallCount: `${smallCount}`,
      smallDenominator: `${smallDenominator}`,
      roundCountsTo: `${roundCountsTo}`,
      earlier: '',
      reason: '',
    }),
    read: ({ reason, earlier, ...text }, { version }) => {
      const rules = {
        smallCount: wholeNumber(text.smallCount),
        smallDenominator: wholeNumber(text.smallDenominator),
        roundCountsTo: wholeNumber(text.roundCountsTo),
        reason,
      }
      const tellsEarlier = earlier === 'told'
      return { input: { version, ...rules, tellsEarlier }, problems: problemsOfRules(rules) }
    },
    words: (field, text) => (field === 'earlier' ? (text === 'told' ? told : hidden) : text),
    act: useAct(disclosure.revise.mutationOptions(), {
      brings: (now, put) => put(disclosure.get.queryKey(), now),
      onDone,
    }),
    unsent: { forms: unsent, about: view.source },
  })
  return (
    <Form form={form} confirm={`Save as version ${view.version + 1}`} className="disclosure-form">
      <div className="disclosure-numbers">
        <TextField
          {...form.field('smallCount')}
          hint="Zero is always shown. From 3 to 50."
          inputMode="numeric"
          autoComplete="off"
        />
        <TextField
          {...form.field('smallDenominator')}
          hint="From 5 to 200."
          inputMode="numeric"
          autoComplete="off"
        />
        <TextField
          {...form.field('roundCountsTo')}
          hint="From 5 to 100."
          inputMode="numeric"
          autoComplete="off"
        />
      </div>
      <ChoiceField
        {...form.field('earlier')}
        none={hidden}
        choices={[{ value: 'told', word: told }]}
        hint="Stricter rules always count for everything that was published before."
      />
      <RulesPreview typed={form.texts} />
      <TextArea {...form.field('reason')} hint="It stands beside this version for good." />
    </Form>
  )
}
