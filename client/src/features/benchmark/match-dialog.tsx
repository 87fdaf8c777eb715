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
  const taken = new Set(matches.map(({ measure }) => measure))
  const used = new Set(matches.map(({ indicatorCode }) => indicatorCode))
  const form = useForm({
    name: 'match',
    labels: { measure: 'Measure of the file', indicatorCode: 'Indicator' },
    of: null,
    text: () => ({ measure: '', indicatorCode: '' }),
    read: (text) => ({ input: { id, ...text }, problems: problemsOfMatch(text) }),
    act: match,
    unsent: { forms: unsent, about: id },
  })
  return (
    <FormDialog title="Match a measure" form={form} confirm="Match" onClose={onClose}>
      <ChoiceField
        {...form.field('measure')}
        none="Choose a measure"
        choices={measures
          .filter(({ measure }) => !taken.has(measure))
          .map(({ measure, words, unit }) => ({
            value: measure,
            word: unit === '' ? words : `${words} (${unit})`,
          }))}
      />
      <ChoiceField
        {...form.field('indicatorCode')}
        hint="Percent stands beside percent, a number beside a number: the unit has to be the same."
        none="Choose an indicator"
        choices={(indicators.data ?? [])
          .filter(({ code }) => !used.has(code))
          .map(({ code, name }) => ({ value: code, word: `${code} ${name}` }))}
      />
    </FormDialog>
  )
}
