import { addDays } from '@roundtable/shared/base/period.ts'
import {
  type GrantField,
  grantKinds,
  grantKindWord,
  problemsOfGrant,
} from '@roundtable/shared/grant/grant-form.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDay } from '../../base/format.ts'
import { newId } from '../../base/new-id.ts'
import { type Outputs, useProcedures } from '../../base/trpc.ts'
import { unsentForms } from '../../base/unsent-forms.ts'
import { useAct } from '../../base/use-act.ts'
import { useForm } from '../../base/use-form.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SelectField, TextArea } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form/form-dialog.tsx'
import { QueryStates } from '../../ui/query-states.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'

type Choices = Outputs['grant']['choices']
type Ends = { onClose: () => void; onDone: (sentence: string) => void }

const unsent = unsentForms<GrantField, null>()
const usualDays = 28

/** Packs are shared with an observer until a day. */
export function GiveGrantDialog(ends: Ends) {
  const choices = useQuery(useProcedures().grant.choices.queryOptions())
  return (
    <QueryStates part query={choices} skeleton={<PageSkeleton rows={2} />}>
      {(data) => <Give choices={data} {...ends} />}
    </QueryStates>
  )
}

function Give({
  choices: { people, meetings, boards, today },
  onClose,
  onDone,
}: Ends & { choices: Choices }) {
  const [id] = useState(newId)
  const [only] = boards.length === 1 ? boards : []
  const form = useForm({
    name: 'grant',
    labels: {
      memberId: 'With whom',
      kind: 'What they read',
      meetingId: 'Meeting',
      boardId: 'Board',
      fromDay: 'Meetings from',
      toDay: 'Meetings to',
      untilDay: 'They read until',
      reason: 'What they need it for',
    },
    of: null,
    text: () => ({
      ...{ memberId: '', kind: 'meeting', meetingId: '', boardId: only?.id ?? '', fromDay: '', toDay: '' },
      ...{ untilDay: addDays(today, usualDays), reason: '' },
    }),
    read: (text) => {
      const given = { ...text, ...scopeOf(text) }
      return { input: { id, ...given }, problems: problemsOfGrant(given, { today }) }
    },
    act: useAct(useProcedures().grant.give.mutationOptions(), {
      onDone: (_, { memberId, untilDay }) => {
        const name = people.find((each) => each.memberId === memberId)?.name ?? 'The observer'
        onDone(`${name} can read it until ${formatDay(untilDay)}.`)
      },
    }),
    unsent: { forms: unsent, about: 'grant' },
  })
  return (
    <FormDialog title="Share packs with an observer" form={form} confirm="Share" onClose={onClose}>
      <p>
        They read it on the screen: the pack as elected members read it, with small counts hidden, and without
        restricted items and partners’ papers. There is no file, no paper and no picture of it. Each opening
        stands in the audit trail.
      </p>
      {people.length === 0 && (
        <p>
          <strong>There is no observer yet.</strong> Invite them on the page of people, as an observer of the
          goals they may see, or of none.
        </p>
      )}
      <ChoiceField
        {...form.field('memberId')}
        none="Choose an observer"
        hint="An inspector is invited as an observer on the page of people first."
        choices={people.map(({ memberId, name, agencyName, invited }) => ({
          value: memberId,
          word: `${name}, ${agencyName}${invited ? ' (invited, not here yet)' : ''}`,
        }))}
      />
      <SelectField {...form.field('kind')}>
        {grantKinds.map((kind) => (
          <option key={kind} value={kind}>
            {grantKindWord(kind)}
          </option>
        ))}
      </SelectField>
      {form.texts.kind === 'board' ? (
        <>
          <ChoiceField
            {...form.field('boardId')}
            none="Choose the board"
            choices={boards.map((board) => ({ value: board.id, word: board.name }))}
          />
          <DateField {...form.day('fromDay')} />
          <DateField {...form.day('toDay')} />
        </>
      ) : (
        <ChoiceField
          {...form.field('meetingId')}
          none="Choose the meeting"
          choices={meetings.map(({ id: value, number, boardName, day }) => ({
            value,
            word: `${number}: ${boardName}, ${formatDay(day)}`,
          }))}
        />
      )}
      <DateField {...form.day('untilDay')} min={today} hint="At most six months; it can be changed later." />
      <TextArea {...form.field('reason')} hint="Kept in the history beside your name." rows={3} />
    </FormDialog>
  )
}

type Texts = Record<GrantField, string>

/** What belongs to the kind that is chosen, and nothing typed for the other. */
function scopeOf({ kind, meetingId, boardId, fromDay, toDay }: Texts) {
  return kind === 'board'
    ? { kind: 'board' as const, meetingId: null, boardId, fromDay, toDay }
    : { kind: 'meeting' as const, meetingId, boardId: null, fromDay: null, toDay: null }
}
