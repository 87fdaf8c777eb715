import { type Frequency, periodLabel, periodsBetween } from '@roundtable/shared/base/period.ts'
import { type DefinitionField, problemsOfRevision } from '@roundtable/shared/indicator/indicator-form.ts'
import { useQuery } from '@tanstack/react-query'
import { useProcedures } from '../../../base/trpc.ts'
import { unsentForms } from '../../../base/unsent-forms.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { SelectField, TextArea } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import type { IndicatorView } from '../chart/indicator-view.ts'
import { DefinitionFields, definitionLabels } from './definition-fields.tsx'

type Props = { view: IndicatorView; onClose: () => void }
type Field = DefinitionField | 'fromPeriod' | 'breaks' | 'reason'

const unsent = unsentForms<Field, IndicatorView>()

/** A definition anew from a period on; a break is marked on the chart, and nothing is compared across it. */
export function ReviseDefinitionDialog({ view, onClose }: Props) {
  const procedures = useProcedures()
  const me = useQuery(procedures.me.get.queryOptions())
  const today = me.data?.today ?? view.asAt.slice(0, 10)
  const form = useForm({
    name: 'definition',
    labels: {
      ...definitionLabels,
      fromPeriod: 'From which period',
      breaks: 'Can figures before be compared with those from then on?',
      reason: 'Why it changes',
    },
    of: view,
    text: ({ name, plainEnglish, definition }) => ({
      name,
      plainEnglish,
      definition: definition.text,
      numeratorWording: definition.numerator ?? '',
      denominatorWording: definition.denominator ?? '',
      source: definition.source,
      caveats: definition.caveats,
      challengeQuestion: definition.challengeQuestion,
      fromPeriod: '',
      breaks: 'no',
      reason: '',
    }),
    read: ({ fromPeriod, breaks, reason, ...words }, { code, steps, unit, frequency }) => ({
      input: { code, steps, ...words, fromPeriod, reason, breaksComparability: breaks === 'yes' },
      problems: problemsOfRevision({ ...words, fromPeriod, reason }, { unit, frequency }),
    }),
    act: useAct(procedures.indicator.revise.mutationOptions(), { onDone: onClose }),
    unsent: { forms: unsent, about: view.code },
  })
  return (
    <FormDialog
      title={`Define ${view.code} anew`}
      form={form}
      confirm="Save this definition"
      cancel="Keep it as it is"
      onClose={onClose}
      wide
    >
      <DefinitionFields field={form.field} unit={view.unit} />
      <SelectField {...form.field('fromPeriod')}>
        <option value="">Choose a period</option>
        {startsFor(view.frequency, today).map((start) => (
          <option key={start} value={start}>
            {periodLabel(view.frequency, start)}
          </option>
        ))}
      </SelectField>
      <SelectField
        {...form.field('breaks')}
        hint={
          form.texts.breaks === 'yes'
            ? 'The chart shows a break there: no comparison, direction or control limit crosses it.'
            : 'The chart runs on as it did.'
        }
      >
        <option value="no">Yes, they mean the same</option>
        <option value="yes">No, there is a break</option>
      </SelectField>
      <TextArea {...form.field('reason')} hint="Kept in the history beside your name." rows={2} />
    </FormDialog>
  )
}

/** Two years back and one ahead, the newest first. */
function startsFor(frequency: Frequency, today: string): string[] {
  const year = Number(today.slice(0, 4))
  const periods = periodsBetween(frequency, `${year - 2}${today.slice(4)}`, `${year + 1}${today.slice(4)}`)
  return periods.map(({ start }) => start).reverse()
}
