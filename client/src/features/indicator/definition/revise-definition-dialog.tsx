import { localDay } from '@roundtable/shared/base/local-time.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import type { FormulaPart } from '@roundtable/shared/indicator/formula.ts'
import type { FormulaView } from '@roundtable/shared/indicator/formula-contract.ts'
import {
  type FormulaField,
  problemsOfFormula,
  readParts,
  writeParts,
} from '@roundtable/shared/indicator/formula-form.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { type DefinitionField, problemsOfRevision } from '@roundtable/shared/indicator/indicator-form.ts'
import { useQuery } from '@tanstack/react-query'
import { useProcedures } from '../../../base/trpc.ts'
import { unsentForms } from '../../../base/unsent-forms.ts'
import { useAct } from '../../../base/use-act.ts'
import { useForm } from '../../../base/use-form.ts'
import { SelectField, TextArea } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form/form-dialog.tsx'
import { FormulaFields, formulaLabels } from '../calculation/formula-fields.tsx'
import { FormulaPreview } from '../calculation/formula-preview.tsx'
import { periodStarts } from '../chart/period-starts.ts'
import { DefinitionFields, definitionLabels } from './definition-fields.tsx'
import { DefinitionOnChart } from './definition-on-chart.tsx'

type Props = { view: IndicatorView; onClose: () => void }
type Field = DefinitionField | FormulaField | 'fromPeriod' | 'breaks' | 'reason'

const unsent = unsentForms<Field, IndicatorView>()

/** A definition anew from a period on; a break is marked on the chart, and nothing is compared across it. */
export function ReviseDefinitionDialog({ view, onClose }: Props) {
  const procedures = useProcedures()
  const me = useQuery(procedures.me.get.queryOptions())
  const isCalculated = view.formula !== null
  const choices = useQuery(
    procedures.indicator.formulaChoices.queryOptions({ code: view.code }, { enabled: isCalculated }),
  )
  const today = me.data?.today ?? localDay(view.asAt)
  const form = useForm({
    name: 'definition',
    labels: {
      ...definitionLabels,
      ...formulaLabels,
      fromPeriod: 'From which period',
      breaks: 'Can figures before be compared with those from then on?',
      reason: 'Why it changes',
    },
    of: view,
    text: ({ name, plainEnglish, definition, formula }) => ({
      name,
      plainEnglish,
      definition: definition.text,
      numeratorWording: definition.numerator ?? '',
      denominatorWording: definition.denominator ?? '',
      source: definition.source,
      caveats: definition.caveats,
      challengeQuestion: definition.challengeQuestion,
      numeratorParts: writeParts(namedParts(formula?.numerator)),
      denominatorParts: writeParts(namedParts(formula?.denominator)),
      fromPeriod: '',
      breaks: 'no',
      reason: '',
    }),
    read: ({ fromPeriod, breaks, reason, numeratorParts, denominatorParts, ...words }, of) => {
      const { code, steps, unit, frequency } = of
      const isCalculated = of.formula !== null
      const formula = { numerator: readParts(numeratorParts), denominator: readParts(denominatorParts) }
      return {
        input: {
          ...{ code, steps, ...words, fromPeriod, reason, breaksComparability: breaks === 'yes' },
          formula: isCalculated ? formula : null,
        },
        problems: [
          ...problemsOfRevision({ ...words, fromPeriod, reason }, { unit, frequency, isCalculated }),
          ...(isCalculated ? problemsOfFormula(formula, { unit, frequency }, choices.data ?? []) : []),
        ],
      }
    },
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
      <DefinitionFields field={form.field} unit={view.unit} code={view.code} isCalculated={isCalculated} />
      {isCalculated && (
        <>
          <FormulaFields field={form.field} choices={choices.data ?? []} frequency={view.frequency} />
          <FormulaPreview
            code={view.code}
            unit={view.unit}
            frequency={view.frequency}
            decimals={`${view.decimals}`}
            formula={{
              numerator: readParts(form.texts.numeratorParts),
              denominator: readParts(form.texts.denominatorParts),
            }}
          />
        </>
      )}
      <SelectField {...form.field('fromPeriod')}>
        <option value="">Choose a period</option>
        {periodStarts(view.frequency, today, 2).map((start) => (
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
      <DefinitionOnChart
        view={view}
        fromPeriod={form.texts.fromPeriod}
        breaks={form.texts.breaks === 'yes'}
      />
      <TextArea {...form.field('reason')} hint="Kept in the history beside your name." rows={2} />
    </FormDialog>
  )
}

const namedParts = (parts: FormulaView['numerator'] = []): FormulaPart[] =>
  parts.flatMap(({ code, takes }) => (code === null ? [] : [{ code, takes }]))
