import { longestChallengeText, problemsOfChallenge } from '@roundtable/shared/challenge/challenge-form.ts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay } from '../../base/format.ts'
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
import { aboutInAddress } from './plain-about.ts'
import { PlainNothingYet } from './plain-nothing-yet.tsx'

type Choices = Outputs['challenge']['choices']
const unsent = unsentForms<'toAgencyCode' | 'about' | 'question' | 'because', null>()
const withoutOffer = { support: '', supportAgencyCode: '', supportUntil: '', restricted: false, ground: '' }

/** A young person or a carer asks an agency for an answer, with its days. */
export function PlainAsk() {
  const choices = useQuery(useProcedures().challenge.choices.queryOptions())
  return (
    <>
      <PageHeader title="Ask for an answer" lead="Somebody has to answer you, by a day." />
      <QueryStates part query={choices} skeleton={<PageSkeleton rows={5} />}>
        {(found) =>
          found.abouts.length === 0 ? <PlainNothingYet deed="ask" /> : <AskForm choices={found} />
        }
      </QueryStates>
    </>
  )
}

function AskForm({ choices: { agencies, abouts, ownAgencyCode, answerUntil, today } }: { choices: Choices }) {
  const [id] = useState(newId)
  const partnership = usePartnership()
  const navigate = useNavigate()
  const about = aboutInAddress(useViewState()[0], abouts)
  const form = useForm({
    name: 'plain-ask',
    labels: {
      toAgencyCode: 'Who do you ask?',
      about: 'What is it about?',
      question: 'What do you ask?',
      because: 'Why do you ask?',
    },
    of: null,
    text: () => ({ toAgencyCode: '', about, question: '', because: '' }),
    read: (texts) => {
      const input = { ...texts, ...withoutOffer }
      return { input: { id, ...input, issueNumber: null }, problems: problemsOfChallenge(input, today) }
    },
    act: useAct(useProcedures().challenge.raise.mutationOptions(), {
      onDone: () => void navigate({ to: paths.challenges, params: { partnership } }),
    }),
    unsent: { forms: unsent, about },
  })
  return (
    <Form form={form} confirm="Ask" className="form-page">
      <ChoiceField
        {...form.field('toAgencyCode')}
        none="Choose one"
        choices={agencies
          .filter(({ code }) => code !== ownAgencyCode)
          .map(({ code, name }) => ({ value: code, word: name }))}
      />
      <ChoiceField
        {...form.field('about')}
        none="Choose one"
        choices={abouts.map(({ kind, code, name }) => ({ value: `${kind} ${code}`, word: name }))}
      />
      <TextField {...form.field('question')} hint="One question is best." />
      <CountedArea
        {...form.field('because')}
        most={longestChallengeText}
        hint="Please do not write anybody’s name."
        rows={4}
      />
      <p>They have until {formatDay(answerUntil)} to answer.</p>
    </Form>
  )
}
