import { longestAsk, problemsOfAgendaItem, purposes } from '@roundtable/shared/meeting/agenda-form.ts'
import { plainPurpose } from '@roundtable/shared/plain/plain-agenda.ts'
import { useEffect, useRef, useState } from 'react'
import { formatDay } from '../../base/format.ts'
import { newId } from '../../base/new-id.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextField } from '../../ui/field.tsx'
import { CountedArea } from '../../ui/form/counted-area.tsx'
import { Form } from '../../ui/form/form.tsx'
import { Message } from '../../ui/message.tsx'

type Meetings = Outputs['meeting']['proposals']['meetings']
type Field = 'meetingId' | 'title' | 'purpose' | 'ask' | 'lateReason'

const unsent = unsentForms<Field, null>()
/** Whoever plans the meeting changes it as it is needed. */
const asUsual = {
  ...{ leadAgencyCode: '', lead: 'Young people', minutes: '10' },
  ...{ restricted: false, ground: '', pins: [] },
}
const missing: Readonly<Partial<Record<string, string>>> = {
  title: 'Say what it is about.',
  ask: 'Say what they should decide.',
}

/** Where a young person says what a meeting is to talk about; what came of it stands in the place of the form. */
export function PlainPropose({ meetings }: { meetings: Meetings }) {
  const [isSent, setIsSent] = useState(false)
  const thanks = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isSent) thanks.current?.focus()
  }, [isSent])
  if (!isSent) return <ProposeForm meetings={meetings} onSent={() => setIsSent(true)} />
  return (
    <div ref={thanks} tabIndex={-1}>
      <Message tone="done">Thank you. The people who plan the meeting have it now.</Message>
      <Button onClick={() => setIsSent(false)}>Say something else</Button>
    </div>
  )
}

/** An item for a meeting, in words of their own. */
function ProposeForm({ meetings, onSent }: { meetings: Meetings; onSent: () => void }) {
  const [id] = useState(newId)
  const only = meetings.length === 1 ? (meetings[0]?.id ?? '') : ''
  const form = useForm({
    name: 'plain-propose',
    labels: {
      meetingId: 'Which meeting?',
      title: 'What is it about?',
      purpose: 'What do you want?',
      ask: 'What should they do?',
      lateReason: 'Why can it not wait?',
    },
    of: null,
    text: () => ({ meetingId: only, title: '', purpose: '', ask: '', lateReason: '' }),
    read: ({ meetingId, title, purpose: chosen, ask, lateReason }) => {
      const purpose = purposes.find((each) => each === chosen)
      const input = {
        ...asUsual,
        id,
        meetingId,
        title,
        ask,
        lateReason,
        purpose: purpose ?? ('note' as const),
      }
      const problems = problemsOfAgendaItem(input, { isLate: false }).map(({ field, sentence }) => ({
        field,
        sentence: (input[field] === '' ? missing[field] : undefined) ?? sentence,
      }))
      return {
        input,
        problems: [
          ...(meetingId === '' ? [{ field: 'meetingId', sentence: 'Choose a meeting.' }] : []),
          ...(purpose === undefined ? [{ field: 'purpose', sentence: 'Choose what you want.' }] : []),
          ...problems,
        ],
      }
    },
    act: useAct(useProcedures().meeting.addItem.mutationOptions(), { onDone: onSent }),
    unsent: { forms: unsent, about: 'proposal' },
  })
  const chosen = meetings.find((each) => each.id === form.texts.meetingId)
  return (
    <Form form={form} confirm="Send it" className="form-page">
      <ChoiceField
        {...form.field('meetingId')}
        none="Choose one"
        choices={meetings.map((each) => ({
          value: each.id,
          word: `${formatDay(each.day)}, ${each.boardName}`,
        }))}
      />
      <TextField {...form.field('title')} hint="A few words are enough." />
      <ChoiceField
        {...form.field('purpose')}
        none="Choose one"
        choices={purposes.map((each) => ({ value: each, word: plainPurpose(each) }))}
      />
      <CountedArea
        {...form.field('ask')}
        most={longestAsk}
        hint="Please do not write anybody’s name."
        rows={3}
      />
      {chosen?.isCalled === true && (
        <TextField
          {...form.field('lateReason')}
          hint="The list for this meeting is out already. You may leave this empty."
        />
      )}
    </Form>
  )
}
