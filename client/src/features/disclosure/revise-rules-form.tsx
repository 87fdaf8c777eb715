import { wholeNumber } from '@roundtable/shared/base/form.ts'
import { problemsOfRules, type RulesField } from '@roundtable/shared/disclosure/disclosure-form.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { TextArea, TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form/form.tsx'
import type { DisclosureView } from './disclosure-view.ts'

type Props = { view: DisclosureView; onDone: () => void }

const unsent = unsentForms<RulesField, DisclosureView>()

const labels = {
  smallCount: 'Hide counts from 1 to',
  smallDenominator: 'Hide percentages and rates of this many or fewer',
  roundCountsTo: 'Round counts for the public to',
  reason: 'Why the rules change',
}

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
      reason: '',
    }),
    read: ({ reason, ...text }, { version }) => {
      const rules = {
        smallCount: wholeNumber(text.smallCount),
        smallDenominator: wholeNumber(text.smallDenominator),
        roundCountsTo: wholeNumber(text.roundCountsTo),
        reason,
      }
      return { input: { version, ...rules }, problems: problemsOfRules(rules) }
    },
    act: useAct(disclosure.revise.mutationOptions(), {
      brings: (now, put) => put(disclosure.get.queryKey(), now),
      onDone,
    }),
    unsent: { forms: unsent, about: view.source },
  })
  return (
    <Form form={form} confirm={`Save as version ${view.version + 1}`} className="disclosure-form">
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
      <TextArea {...form.field('reason')} hint="It stands beside this version for good." />
    </Form>
  )
}
