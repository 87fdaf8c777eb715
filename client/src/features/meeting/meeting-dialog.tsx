import type { MeetingList, MeetingView } from '@roundtable/shared/meeting/meeting.ts'
import {
  type MeetingField,
  problemsOfMeeting,
  problemsOfMeetingStep,
} from '@roundtable/shared/meeting/meeting-form.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDay } from '../../base/format.ts'
import { newId } from '../../base/new-id.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { meetingTitle } from './meeting-words.ts'

type Field = MeetingField | 'copyOf' | 'reason'
const labels = {
  boardId: 'Board',
  title: 'What it is called, beside the board',
  day: 'Day',
  startsAt: 'Starts at',
  endsAt: 'Ends at',
  place: 'Where, or how it is joined',
  copyOf: 'Take over the agenda of',
  reason: 'Why it changes',
}

const planned = unsentForms<Field, null>()
type PlanProps = {
  list: Pick<MeetingList, 'boards' | 'today'>
  onClose: () => void
  onPlanned: (number: number) => void
}

/** A meeting of a board, with an agenda to begin from. */
export function PlanMeetingDialog({ list: { boards, today }, onClose, onPlanned }: PlanProps) {
  const [id] = useState(newId)
  const [only] = boards.length === 1 ? boards : []
  const form = useForm({
    name: 'meeting',
    labels,
    of: null,
    text: () => ({
      ...{ boardId: only?.id ?? '', title: '', day: '', startsAt: '14:00', endsAt: '16:00', place: '' },
      ...{ copyOf: '', reason: '' },
    }),
    read: ({ reason: _, copyOf, ...text }) => ({
      input: { id, ...text, copyOf: copyOf === '' ? null : copyOf },
      problems: problemsOfMeeting(text, today),
    }),
    act: useAct(useProcedures().meeting.plan.mutationOptions(), {
      onDone: ({ number }) => onPlanned(number),
    }),
    unsent: { forms: planned, about: 'new' },
  })
  const board = form.texts.boardId
  const ofBoard = useQuery(
    useProcedures().meeting.list.queryOptions({ board, whole: true }, { enabled: board !== '' }),
  )
  const earlier = ofBoard.data?.meetings.filter(({ items }) => items > 0) ?? []
  return (
    <FormDialog title="Plan a meeting" form={form} confirm="Plan" onClose={onClose}>
      <ChoiceField
        {...form.field('boardId')}
        none="Choose the board"
        choices={boards.map((board) => ({ value: board.id, word: board.name }))}
      />
      <TextField {...form.field('title')} hint="May stay empty. For example: Winter meeting" />
      <When form={form} today={today} />
      {earlier.length > 0 && (
        <ChoiceField
          {...form.field('copyOf')}
          none="No other meeting"
          choices={earlier.map((each) => ({
            value: each.id,
            word: `${formatDay(each.day)}, ${meetingTitle(each)}`,
          }))}
        />
      )}
    </FormDialog>
  )
}

const changed = unsentForms<Field, MeetingView>()
type ChangeProps = { meeting: MeetingView; onClose: () => void; onDone: (sentence: string) => void }

/** Another day, time or place; who was called is told, with the reason. */
export function ChangeMeetingDialog({ meeting, onClose, onDone }: ChangeProps) {
  const isCalled = meeting.state !== 'draft'
  const form = useForm({
    name: 'meeting',
    labels,
    of: meeting,
    text: ({ boardId, title, day, startsAt, endsAt, place }) => ({
      ...{ boardId, title, day, startsAt, endsAt, place, copyOf: '', reason: '' },
    }),
    read: ({ copyOf: _, ...text }, { id, version }) => ({
      input: { id, version, ...text },
      problems: [
        ...problemsOfMeeting(text, meeting.today),
        ...problemsOfMeetingStep(isCalled ? 'It was called already: say why it changes.' : null)(text),
      ],
    }),
    act: useAct(useProcedures().meeting.change.mutationOptions(), {
      onDone: (_, { day }) => onDone(`The meeting is on ${formatDay(day)}.`),
    }),
    unsent: { forms: changed, about: meeting.id },
  })
  return (
    <FormDialog title="Change the meeting" form={form} confirm="Save" onClose={onClose}>
      {isCalled && <p>Everybody on the board is told that it changed.</p>}
      <TextField {...form.field('title')} />
      <When form={form} today={meeting.today} />
      {isCalled && <TextArea {...form.field('reason')} rows={2} />}
    </FormDialog>
  )
}

type WhenForm = Pick<ReturnType<typeof useForm<Field, never, never, never>>, 'field' | 'day'>

function When({ form, today }: { form: WhenForm; today: string }) {
  return (
    <>
      <DateField {...form.day('day')} min={today} />
      <div className="meeting-times">
        <TextField {...form.field('startsAt')} inputMode="numeric" placeholder="14:00" />
        <TextField {...form.field('endsAt')} inputMode="numeric" placeholder="16:00" />
      </div>
      <TextField {...form.field('place')} />
    </>
  )
}
