import { longestIssueText, problemsOfRaising, type RaiseField } from '@roundtable/shared/issue/issue-form.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '../../base/new-id.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { WhatComesFirst } from '../../parts/empty/what-comes-first.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextField } from '../../ui/field.tsx'
import { CountedArea } from '../../ui/form/counted-area.tsx'
import { Form } from '../../ui/form/form.tsx'

type Props = { indicator: string; goal: string; onDone: (number: number) => void }

const unsent = unsentForms<RaiseField, null>()

/** Three fields: what is wrong, what it is about, why it matters. All else follows at triage. */
export function RaiseIssueForm({ indicator, goal, onDone }: Props) {
  const [id] = useState(newId)
  const procedures = useProcedures()
  const indicators = useQuery(procedures.indicator.names.queryOptions({}))
  const goals = useQuery(procedures.goal.list.queryOptions({}))
  /** Asked for a goal, or for what there is while nothing measures one. */
  const isOfGoal = goal !== '' || indicators.data?.length === 0
  const form = useForm({
    name: 'raise-issue',
    labels: {
      title: 'What is wrong, in a few words',
      indicator: 'Indicator it is about',
      goal: 'Goal it is about',
      why: 'Why it matters',
    },
    of: null,
    text: () => ({ title: '', indicator, goal, why: '' }),
    read: (text) => ({
      input: { id, ...text },
      problems: problemsOfRaising(text).map(({ field, sentence }) => ({
        field: field === 'indicator' && isOfGoal ? ('goal' as const) : field,
        sentence,
      })),
    }),
    act: useAct(procedures.issue.raise.mutationOptions(), { onDone: ({ number }) => onDone(number) }),
    unsent: { forms: unsent, about: `${indicator} ${goal}` },
  })
  if (indicators.data?.length === 0 && goals.data?.length === 0) {
    return <WhatComesFirst deed="raise an issue" missing="goals" />
  }
  return (
    <Form form={form} confirm="Raise the issue" className="form-page">
      <TextField {...form.field('title')} hint="For example: Health assessments come weeks late." />
      {!isOfGoal ? (
        <ChoiceField
          {...form.field('indicator')}
          none="Choose an indicator"
          choices={(indicators.data ?? []).map(({ code, name }) => ({
            value: code,
            word: `${code} ${name}`,
          }))}
        />
      ) : (
        <ChoiceField
          {...form.field('goal')}
          none="Choose a goal"
          choices={(goals.data ?? []).map(({ code, wording }) => ({ value: code, word: wording }))}
        />
      )}
      <CountedArea
        {...form.field('why')}
        most={longestIssueText}
        hint="What it means for children. No child’s name, and nothing by which one could be known."
        rows={4}
      />
    </Form>
  )
}
