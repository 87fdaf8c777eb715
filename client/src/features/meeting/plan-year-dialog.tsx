import type { MeetingList } from '@roundtable/shared/meeting/meeting.ts'
import {
  daysOfYear,
  type EveryMonths,
  type MeetingField,
  problemsOfMeeting,
  yearlyMonths,
} from '@roundtable/shared/meeting/meeting-form.ts'
import { useState } from 'react'
import { counted } from '../../base/format.ts'
import { newId } from '../../base/new-id.ts'
import { useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { longDay } from './meeting-words.ts'

type Field = MeetingField | 'every'
const unsent = unsentForms<Field, null>()
const everyWords: Readonly<Record<EveryMonths, string>> = {
  1: 'Every month',
  2: 'Every two months',
  3: 'Every three months',
  4: 'Every four months',
  6: 'Every six months',
}

type Props = {
  list: Pick<MeetingList, 'boards' | 'today'>
  onClose: () => void
  onDone: (sentence: string) => void
}

/** The meetings of a year in one act, each on the same weekday of its month. */
export function PlanYearDialog({ list: { boards, today }, onClose, onDone }: Props) {
  const [ids] = useState(() => Array.from({ length: 12 }, newId))
  const [only] = boards.length === 1 ? boards : []
  const daysOf = ({ day, every }: { day: string; every: string }): string[] =>
    day === '' ? [] : daysOfYear(day, yearlyMonths.find((months) => String(months) === every) ?? 3)
  const form = useForm({
    name: 'year',
    labels: {
      boardId: 'Board',
      title: 'What they are called, beside the board',
      day: 'Day of the first',
      startsAt: 'Start at',
      endsAt: 'End at',
      place: 'Where, or how they are joined',
      every: 'How often',
    },
    of: null,
    text: () => ({
      ...{ boardId: only?.id ?? '', title: '', day: '', startsAt: '14:00', endsAt: '16:00', place: '' },
      every: '3',
    }),
    read: ({ every, ...text }) => ({
      input: {
        meetings: daysOf({ day: text.day, every }).map((day, at) => ({
          id: ids[at] ?? newId(),
          ...text,
          day,
        })),
      },
      problems: problemsOfMeeting(text, today),
    }),
    act: useAct(useProcedures().meeting.planYear.mutationOptions(), {
      onDone: (_, { meetings }) =>
        onDone(`${counted(meetings.length, 'meeting is', 'meetings are')} planned.`),
    }),
    unsent: { forms: unsent, about: 'year' },
  })
  const days = daysOf(form.texts)
  return (
    <FormDialog title="Plan a year of meetings" form={form} confirm="Plan them" onClose={onClose}>
      <ChoiceField
        {...form.field('boardId')}
        none="Choose the board"
        choices={boards.map((board) => ({ value: board.id, word: board.name }))}
      />
      <TextField {...form.field('title')} hint="May stay empty." />
      <DateField {...form.day('day')} min={today} />
      <SelectField {...form.field('every')}>
        {yearlyMonths.map((months) => (
          <option key={months} value={months}>
            {everyWords[months]}
          </option>
        ))}
      </SelectField>
      <div className="meeting-times">
        <TextField {...form.field('startsAt')} inputMode="numeric" placeholder="14:00" />
        <TextField {...form.field('endsAt')} inputMode="numeric" placeholder="16:00" />
      </div>
      <TextField {...form.field('place')} />
      {days.length > 0 && (
        <div aria-live="polite">
          <p>They would be on:</p>
          <ul className="meeting-days">
            {days.map((day) => (
              <li key={day}>{longDay(day)}</li>
            ))}
          </ul>
        </div>
      )}
    </FormDialog>
  )
}
