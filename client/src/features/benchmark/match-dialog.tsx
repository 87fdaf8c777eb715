import { type MatchField, problemsOfMatch } from '@roundtable/shared/benchmark/benchmark-form.ts'
import { useQuery } from '@tanstack/react-query'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useForm } from '../../base/use-form.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import type { BenchmarkFile, BenchmarkUpload } from './use-benchmark-file.ts'

type Props = { view: BenchmarkFile; match: BenchmarkUpload['match']; onClose: () => void }

const unsent = unsentForms<MatchField, null>()

/** Says once which indicator a measure of the file is; next year's file is read by it. */
export function MatchDialog({ view, match, onClose }: Props) {
  const indicators = useQuery(useProcedures().benchmark.indicators.queryOptions())
  const { id, matches, measures } = view
  // Fingertips gives a count and a denominator beside each value.
  const givesParts = view.partsAmongMeasures
  const taken = new Set(matches.map(({ measure }) => measure))
  const used = new Set(matches.map(({ indicatorCode }) => indicatorCode))
  const form = useForm({
    name: 'match',
    labels: {
      measure: 'Measure of the file',
      indicatorCode: 'Indicator',
      numerator: 'Its numerator',
      denominator: 'Its denominator',
    },
    of: null,
    text: () => ({ measure: '', indicatorCode: '', numerator: '', denominator: '' }),
    read: (text) => ({ input: { id, ...text }, problems: problemsOfMatch(text) }),
    act: match,
    unsent: { forms: unsent, about: id },
  })
  const inWords = measures.map(({ measure, words, unit }) => ({
    value: measure,
    word: unit === '' ? words : `${words} (${unit})`,
  }))
  return (
    <FormDialog title="Match a measure" form={form} confirm="Match" onClose={onClose}>
      <ChoiceField
        {...form.field('measure')}
        none="Choose a measure"
        choices={inWords.filter(({ value }) => !taken.has(value))}
      />
      <ChoiceField
        {...form.field('indicatorCode')}
        hint="Percent stands beside percent, a number beside a number: the unit has to be the same."
        none="Choose an indicator"
        choices={(indicators.data ?? [])
          .filter(({ code }) => !used.has(code))
          .map(({ code, name }) => ({ value: code, word: `${code} ${name}` }))}
      />
      {givesParts && (
        <>
          <ChoiceField
            {...form.field('numerator')}
            hint="Where the file has it among its measures: with both, places are compared with 95% intervals and in a funnel."
            none="None in this file"
            choices={inWords}
          />
          <ChoiceField {...form.field('denominator')} none="None in this file" choices={inWords} />
        </>
      )}
    </FormDialog>
  )
}
