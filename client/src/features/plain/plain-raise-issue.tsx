import { longestIssueText, problemsOfRaising } from '@roundtable/shared/issue/issue-form.ts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { newId } from '../../base/new-id.ts'
import { paths } from '../../base/paths.ts'
import { type Outputs, usePartnership, useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { useViewState } from '../../base/view-state.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextField } from '../../ui/field.tsx'
import { CountedArea } from '../../ui/form/counted-area.tsx'
import { Form } from '../../ui/form/form.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryStates } from '../../ui/query-states.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { aboutInAddress, partsOf } from './plain-about.ts'
import { PlainNothingYet } from './plain-nothing-yet.tsx'

const unsent = unsentForms<'title' | 'about' | 'why', null>()

/** A young person or a carer says what is wrong. */
export function PlainRaiseIssue() {
  const choices = useQuery(useProcedures().challenge.choices.queryOptions())
  return (
    <>
      <PageHeader title="Tell us something is wrong" lead="We read it, and you can see what became of it." />
      <QueryStates part query={choices} skeleton={<PageSkeleton rows={4} />}>
        {({ abouts }) =>
          abouts.length === 0 ? <PlainNothingYet deed="tell us" /> : <RaiseForm abouts={abouts} />
        }
      </QueryStates>
    </>
  )
}

function RaiseForm({ abouts }: Pick<Outputs['challenge']['choices'], 'abouts'>) {
  const [id] = useState(newId)
  const partnership = usePartnership()
  const navigate = useNavigate()
  const about = aboutInAddress(useViewState()[0], abouts)
  const form = useForm({
    name: 'plain-issue',
    labels: { title: 'What is wrong?', about: 'What is it about?', why: 'Why does it matter?' },
    of: null,
    text: () => ({ title: '', about, why: '' }),
    read: ({ title, about: chosen, why }) => {
      const input = { id, title, why, ...partsOf(chosen) }
      const problems = problemsOfRaising(input).map((each) =>
        each.field === 'indicator' ? { field: 'about', sentence: 'Choose what it is about.' } : each,
      )
      return { input, problems }
    },
    act: useAct(useProcedures().issue.raise.mutationOptions(), {
      onDone: () => void navigate({ to: paths.issues, params: { partnership } }),
    }),
    unsent: { forms: unsent, about },
  })
  return (
    <Form form={form} confirm="Tell us" className="form-page">
      <TextField {...form.field('title')} hint="A few words are enough." />
      <ChoiceField
        {...form.field('about')}
        none="Choose one"
        choices={abouts.map(({ kind, code, name }) => ({ value: `${kind} ${code}`, word: name }))}
      />
      <CountedArea
        {...form.field('why')}
        most={longestIssueText}
        hint="Please do not write anybody’s name."
        rows={4}
      />
    </Form>
  )
}
