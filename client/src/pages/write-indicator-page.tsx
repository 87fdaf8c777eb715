import { type FormulaField, problemsOfFormula, readParts } from '@roundtable/shared/indicator/formula-form.ts'
import { type IndicatorField, problemsOfIndicator } from '@roundtable/shared/indicator/indicator-form.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { newId } from '../base/new-id.ts'
import { paths } from '../base/paths.ts'
import { type Outputs, usePartnership, useProcedures } from '../base/trpc.ts'
import { unsentForms } from '../base/unsent-forms.ts'
import { useAct } from '../base/use-act.ts'
import { useForm } from '../base/use-form.ts'
import { useViewState } from '../base/view-state.ts'
import { FormulaFields, formulaLabels } from '../features/indicator/calculation/formula-fields.tsx'
import { FormulaPreview } from '../features/indicator/calculation/formula-preview.tsx'
import { DefinitionFields, definitionLabels } from '../features/indicator/definition/definition-fields.tsx'
import { DraftPreview } from '../features/indicator/definition/draft-preview.tsx'
import { MeasureFields } from '../features/indicator/definition/measure-fields.tsx'
import { PlaceFields } from '../parts/place-fields.tsx'
import { usePlaces } from '../parts/use-places.ts'
import { ChoiceCards } from '../ui/form/choice-cards.tsx'
import { Form } from '../ui/form/form.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryStates } from '../ui/query-states.tsx'
import { PageSkeleton } from '../ui/skeleton.tsx'
import '../features/indicator/definition/definition.css'

type Field = IndicatorField | FormulaField | 'made' | 'goalCode' | 'agencyCode' | 'headline'
const unsent = unsentForms<Field, null>()

const labels: Readonly<Record<Field, string>> = {
  ...definitionLabels,
  made: 'Where its figures come from',
  ...formulaLabels,
  unit: 'Unit',
  decimals: 'Decimals',
  polarity: 'What is better',
  basis: 'What a figure covers',
  frequency: 'How often it is reported',
  outcomeQuestion: 'Which question it answers',
  theme: 'Theme',
  goalCode: 'Goal',
  agencyCode: 'Who reports it',
  headline: 'Headline',
}

const empty: Readonly<Record<Field, string>> = {
  name: '',
  plainEnglish: '',
  definition: '',
  numeratorWording: '',
  denominatorWording: '',
  source: '',
  caveats: '',
  challengeQuestion: '',
  made: 'reported',
  numeratorParts: '',
  denominatorParts: '',
  unit: 'percent',
  decimals: '1',
  polarity: '',
  basis: 'flow',
  frequency: 'monthly',
  outcomeQuestion: '',
  theme: '',
  goalCode: '',
  agencyCode: '',
  headline: 'yes',
}

const ways = [
  {
    value: 'reported',
    word: 'Agencies report them',
    meaning: 'An agency enters them in its return, and its lead approves them.',
  },
  {
    value: 'calculated',
    word: 'Calculated from other indicators',
    meaning:
      'Numbers that agencies report already are added, or divided by others of the same period. Nobody is asked for more.',
  },
] as const

/** An indicator of the partnership's own; beside the form stands how it will look. */
export function WriteIndicatorPage() {
  const catalogue = useQuery(useProcedures().catalogue.list.queryOptions())
  const [{ from }] = useViewState()
  if (from === undefined) return <WriteIndicator entry={null} catalogue={catalogue.data ?? []} />
  return (
    <QueryStates query={catalogue} skeleton={<PageSkeleton rows={8} />}>
      {(entries) => (
        <WriteIndicator
          key={from}
          entry={entries.find(({ code, present }) => code === from && present === null) ?? null}
          catalogue={entries}
        />
      )}
    </QueryStates>
  )
}

type Entry = Outputs['catalogue']['list'][number]

/** A ready indicator, to be adapted before it is taken. */
const textOf = (entry: Entry): Readonly<Record<Field, string>> => ({
  ...empty,
  name: entry.name,
  plainEnglish: entry.plainEnglish,
  definition: entry.definition,
  numeratorWording: entry.numeratorWording ?? '',
  denominatorWording: entry.denominatorWording ?? '',
  source: entry.source,
  caveats: entry.caveats,
  challengeQuestion: entry.challengeQuestion,
  unit: entry.unit,
  decimals: `${entry.decimals}`,
  polarity: entry.polarity,
  basis: entry.basis,
  frequency: entry.frequency,
  outcomeQuestion: entry.outcomeQuestion,
  theme: entry.theme,
})

type Props = { entry: Entry | null; catalogue: readonly Entry[] }
function WriteIndicator({ entry, catalogue }: Props) {
  const partnership = usePartnership()
  const procedures = useProcedures()
  const navigate = useNavigate()
  const { goals, agencies } = usePlaces()
  const themes = [...new Set(catalogue.map(({ theme }) => theme))]
  const choices = useQuery(procedures.indicator.formulaChoices.queryOptions({}))
  const [id] = useState(newId)
  const form = useForm({
    name: 'indicator',
    labels,
    of: null,
    text: () => (entry === null ? empty : textOf(entry)),
    read: ({ goalCode, agencyCode, headline, made, numeratorParts, denominatorParts, ...text }) => {
      const isCalculated = made === 'calculated'
      const formula = { numerator: readParts(numeratorParts), denominator: readParts(denominatorParts) }
      return {
        input: {
          id,
          ...text,
          signed: entry?.signed ?? false,
          catalogueCode: entry?.code ?? null,
          goalCode: goalCode === '' ? null : goalCode,
          reportingAgencyCode: isCalculated || agencyCode === '' ? null : agencyCode,
          headline: headline === 'yes',
          formula: isCalculated ? formula : null,
        },
        problems: [
          ...problemsOfIndicator({ ...text, isCalculated }),
          ...(isCalculated ? problemsOfFormula(formula, text, choices.data ?? []) : []),
        ],
      }
    },
    act: useAct(procedures.indicator.draft.mutationOptions(), {
      onDone: ({ code }) => void navigate({ to: paths.indicator, params: { partnership, code } }),
    }),
    unsent: { forms: unsent, about: entry?.code ?? 'new' },
  })
  const { unit, frequency, decimals, made, numeratorParts, denominatorParts } = form.texts
  const isCalculated = made === 'calculated'
  const formula = { numerator: readParts(numeratorParts), denominator: readParts(denominatorParts) }
  return (
    <>
      <PageHeader
        title={entry === null ? 'Write an indicator' : `Adapt ${entry.name}`}
        lead={
          entry === null
            ? 'It is a draft until the board agrees it; nobody is asked for figures before.'
            : `From the catalogue, ${entry.code}. While it measures the same, England’s figures stand beside it; measured otherwise it gets a code of your own.`
        }
        crumbs={
          <Link to={paths.indicators} params={{ partnership }}>
            Indicators
          </Link>
        }
      />
      <div className="with-aside">
        <Form form={form} confirm="Save as a draft">
          <ChoiceCards {...form.field('made')} choices={ways} />
          <DefinitionFields field={form.field} unit={unit} code={null} isCalculated={isCalculated} />
          <MeasureFields field={form.field} themes={themes} />
          {isCalculated && (
            <FormulaFields field={form.field} choices={choices.data ?? []} frequency={frequency} />
          )}
          <PlaceFields
            goal={form.field('goalCode')}
            agency={isCalculated ? null : form.field('agencyCode')}
            headline={form.field('headline')}
            goals={goals}
            agencies={agencies}
          />
        </Form>
        <DraftPreview text={form.texts} isCalculated={isCalculated}>
          <FormulaPreview unit={unit} frequency={frequency} decimals={decimals} formula={formula} />
        </DraftPreview>
      </div>
    </>
  )
}
