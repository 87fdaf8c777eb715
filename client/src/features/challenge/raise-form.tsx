import type { RaiseChallengeInput } from '@roundtable/shared/challenge/challenge.ts'
import { type ChallengeField, problemsOfChallenge } from '@roundtable/shared/challenge/challenge-form.ts'
import { useState } from 'react'
import { formatDay } from '../../base/format.ts'
import { newId } from '../../base/new-id.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { type Act, handingOver, useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { AgencyChoice } from '../../parts/agency-choice.tsx'
import { WhatComesFirst } from '../../parts/empty/what-comes-first.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form/form.tsx'
import './challenge.css'

type Choices = Outputs['challenge']['choices']
type Props = {
  choices: Choices
  /** "indicator CL01", as the page that leads here says it. */
  about: string
  /** The issue it is raised from. */
  issueNumber: number | null
  /** The item of a meeting in session it is raised from. */
  itemId: string | null
  onRaised: (reference: string) => void
  /** In a room: it is handed over to the device, and sent from there. */
  hand?: (input: RaiseChallengeInput) => void
  /** What was handed over before and the server refused. */
  held?: RaiseChallengeInput | undefined
  onCancel?: () => void
}

const unsent = unsentForms<ChallengeField, null>()

/** A question to an agency, what it rests on, and the support that comes with it. */
export function RaiseForm(props: Props) {
  const { choices, about, issueNumber, itemId, onRaised, hand, held, onCancel } = props
  const [id] = useState(() => held?.id ?? newId())
  const raise = useAct(useProcedures().challenge.raise.mutationOptions(), {
    onDone: ({ reference }) => onRaised(reference),
  })
  const act: Pick<Act<RaiseChallengeInput, unknown>, 'send' | 'isPending'> = hand === undefined
    ? raise
    : handingOver(hand)
  const { agencies, abouts, ownAgencyCode, fromName, firstDays, answerUntil, today } = choices
  const form = useForm({
    name: 'challenge',
    labels: {
      toAgencyCode: 'Agency that is asked',
      about: 'What it is about',
      question: 'The question',
      because: 'What it rests on',
      support: 'With what you help',
      supportAgencyCode: 'Who helps',
      supportUntil: 'By when',
      restricted: 'Restricted',
      ground: 'On which ground',
    },
    of: null,
    text: () =>
      held === undefined
        ? {
            ...{ toAgencyCode: '', about, question: '', because: '', support: '' },
            ...{ supportAgencyCode: '', supportUntil: '', restricted: '', ground: '' },
          }
        : textsOf(held),
    read: (texts) => {
      const input = { ...texts, restricted: texts.restricted === 'yes' }
      const madeAt = hand === undefined ? null : (held?.madeAt ?? new Date().toISOString())
      const raised = { id, ...input, issueNumber, itemId, madeAt }
      return { input: raised, problems: problemsOfChallenge(input, today) }
    },
    words: (field, text) => (field === 'restricted' ? (text === 'yes' ? 'yes' : 'no') : text),
    act,
    unsent: {
      forms: unsent,
      about: held?.id ?? `${issueNumber === null ? about : `issue ${issueNumber}`} ${itemId ?? ''}`,
    },
  })
  const isRestricted = form.texts.restricted === 'yes'
  const others = agencies.filter(({ code }) => code !== ownAgencyCode)
  if (abouts.length === 0)
    return <WhatComesFirst deed="raise a challenge" missing="goals" onCancel={onCancel} />
  if (others.length === 0) return <WhatComesFirst deed="ask" missing="agencies" onCancel={onCancel} />
  return (
    <Form
      form={form}
      confirm="Raise the challenge"
      className="challenge-raise"
      buttons={onCancel === undefined ? undefined : <Button onClick={onCancel}>Cancel</Button>}
    >
      <AgencyChoice {...form.field('toAgencyCode')} agencies={others} />
      <ChoiceField
        {...form.field('about')}
        none="Choose an indicator or a goal"
        choices={abouts.map(({ kind, code, name }) => ({
          value: `${kind} ${code}`,
          word: `${code} ${name}`,
        }))}
      />
      <TextField {...form.field('question')} hint="One question that can be answered." />
      <TextArea
        {...form.field('because')}
        hint="Figures, what was seen, what was agreed. No child is named."
        rows={4}
      />
      <fieldset className="challenge-support">
        <legend>Support offered</legend>
        <p className="field-hint">
          A challenge is answered sooner where help comes with it. It may stay empty.
        </p>
        <TextArea {...form.field('support')} rows={3} />
        <div className="challenge-support-who">
          <AgencyChoice {...form.field('supportAgencyCode')} agencies={agencies} />
          <DateField {...form.day('supportUntil')} min={today} />
        </div>
      </fieldset>
      <label className="check challenge-check">
        <input
          type="checkbox"
          checked={isRestricted}
          onChange={({ target }) => form.type('restricted', target.checked ? 'yes' : '')}
        />
        Restricted: about somebody’s conduct, or before an inspectorate’s letter is public
      </label>
      {isRestricted && (
        <TextArea
          {...form.field('ground')}
          hint="Only you, those who lead in the two agencies, the chair and the partnership manager read it. It is in no count, mail, search or trail of anybody else."
          rows={2}
        />
      )}
      <p className="small">
        {fromName} asks. The agency lead has {firstDays === 1 ? '1 working day' : `${firstDays} working days`}
        , until {formatDay(answerUntil)}. Once it is answered it cannot be withdrawn.
      </p>
    </Form>
  )
}

const textsOf = ({
  restricted,
  id: _,
  issueNumber: __,
  itemId: ___,
  madeAt: ____,
  ...texts
}: RaiseChallengeInput) => ({
  ...texts,
  restricted: restricted ? 'yes' : '',
})
