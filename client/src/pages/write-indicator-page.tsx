import {
  type IndicatorField,
  type IndicatorText,
  problemsOfIndicator,
} from '@roundtable/shared/indicator/indicator-form.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { newId } from '../base/new-id.ts'
import { paths } from '../base/paths.ts'
import { usePartnership, useProcedures } from '../base/trpc.ts'
import { unsentForms } from '../base/unsent-forms.ts'
import { useAct } from '../base/use-act.ts'
import { useForm } from '../base/use-form.ts'
import { DefinitionFields, definitionLabels } from '../features/indicator/definition/definition-fields.tsx'
import { DraftPreview } from '../features/indicator/definition/draft-preview.tsx'
import { MeasureFields } from '../features/indicator/definition/measure-fields.tsx'
import { PlaceFields } from '../parts/place-fields.tsx'
import { usePlaces } from '../parts/use-places.ts'
import { Form } from '../ui/form/form.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import '../features/indicator/definition/definition.css'

type Field = IndicatorField | 'goalCode' | 'agencyCode' | 'headline'
const unsent = unsentForms<Field, null>()

const labels: Readonly<Record<Field, string>> = {
  ...definitionLabels,
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

/** An indicator of the partnership's own; beside the form stands how it will look. */
export function WriteIndicatorPage() {
  const partnership = usePartnership()
  const procedures = useProcedures()
  const navigate = useNavigate()
  const { goals, agencies } = usePlaces()
  const catalogue = useQuery(procedures.catalogue.list.queryOptions())
  const themes = [...new Set((catalogue.data ?? []).map(({ theme }) => theme))]
  const [id] = useState(newId)
  const form = useForm({
    name: 'indicator',
    labels,
    of: null,
    text: () => empty,
    read: ({ goalCode, agencyCode, headline, ...text }) => ({
      input: {
        id,
        ...text,
        signed: false,
        goalCode: goalCode === '' ? null : goalCode,
        reportingAgencyCode: agencyCode === '' ? null : agencyCode,
        headline: headline === 'yes',
      },
      problems: problemsOfIndicator(text),
    }),
    act: useAct(procedures.indicator.draft.mutationOptions(), {
      onDone: ({ code }) => void navigate({ to: paths.indicator, params: { partnership, code } }),
    }),
    unsent: { forms: unsent, about: 'new' },
  })
  const text: IndicatorText = form.texts
  return (
    <>
      <PageHeader
        title="Write an indicator"
        lead="It is a draft until the board agrees it; nobody is asked for figures before."
        crumbs={
          <Link to={paths.indicators} params={{ partnership }}>
            Indicators
          </Link>
        }
      />
      <div className="with-aside">
        <Form form={form} confirm="Save as a draft">
          <DefinitionFields field={form.field} unit={form.texts.unit} />
          <MeasureFields field={form.field} themes={themes} />
          <PlaceFields
            goal={form.field('goalCode')}
            agency={form.field('agencyCode')}
            headline={form.field('headline')}
            goals={goals}
            agencies={agencies}
          />
        </Form>
        <DraftPreview text={text} />
      </div>
    </>
  )
}
