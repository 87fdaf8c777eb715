import type { FieldProblem } from '@roundtable/shared/base/errors.ts'
import type { RoomEntryInput } from '@roundtable/shared/room/room.ts'
import {
  problemsOfAttendance,
  problemsOfDecision,
  problemsOfInterest,
  problemsOfOutcome,
  problemsOfPoint,
} from '@roundtable/shared/room/room-form.ts'
import { isRaised, type UnsentInput } from '../../base/device/unsent-entries.ts'
import { TextArea } from '../../ui/field.tsx'
import { Entering, type Making, useEntering } from './entering.tsx'

const labels = {
  text: 'What it says',
  reason: 'For which reason',
  remark: 'What was done about it',
  why: 'Why it is corrected',
  name: 'Who, with their post',
  deputy: 'Who sits in, with their post',
}
type Field = keyof typeof labels

const fields: Readonly<Record<RoomEntryInput['kind'], readonly Field[]>> = {
  attendance: ['name', 'deputy'],
  interest: ['text', 'remark'],
  point: ['text'],
  decision: ['text', 'reason'],
  outcome: ['reason'],
}

/** A correction says why as well. */
const fieldsOf = (input: RoomEntryInput): readonly Field[] =>
  input.kind === 'decision' && input.correctsId !== null ? [...fields.decision, 'why'] : fields[input.kind]

const textIn = (input: RoomEntryInput, field: Field): string => {
  const held: unknown = Reflect.get(input, field)
  return typeof held === 'string' ? held : ''
}

/** What is nothing but a press of a button has no words to mend. */
export const canBeMended = (input: UnsentInput): boolean =>
  isRaised(input) || fieldsOf(input).some((field) => textIn(input, field) !== '')

function problemsOf(input: RoomEntryInput): readonly FieldProblem[] {
  switch (input.kind) {
    case 'attendance':
      return problemsOfAttendance(input)
    case 'interest':
      return problemsOfInterest(input)
    case 'point':
      return problemsOfPoint(input)
    case 'decision':
      return problemsOfDecision(input, { corrects: input.correctsId !== null })
    case 'outcome':
      return problemsOfOutcome(input)
  }
}

type Props = {
  making: Making
  input: RoomEntryInput
  onMend: (input: UnsentInput) => void
  onDone: () => void
}

/** An entry the server refused, in other words: under its own name and moment, and in its own place. */
export function MendForm({ making, input, onMend, onDone }: Props) {
  const shown = fieldsOf(input)
  const form = useEntering(
    { ...making, enter: onMend },
    {
      name: `mend-${input.id}`,
      labels,
      texts: {
        ...{ text: textIn(input, 'text'), reason: textIn(input, 'reason'), remark: textIn(input, 'remark') },
        ...{ why: textIn(input, 'why'), name: textIn(input, 'name'), deputy: textIn(input, 'deputy') },
      },
      read: (texts) => {
        const said = Object.fromEntries(shown.map((field) => [field, texts[field]]))
        const mended = { ...input, ...said }
        return { input: mended, problems: problemsOf(mended) }
      },
      onDone,
    },
  )
  return (
    <Entering form={form} confirm="Send it so" onCancel={onDone}>
      {shown.map((field) => (
        <TextArea key={field} {...form.field(field)} rows={2} />
      ))}
    </Entering>
  )
}
