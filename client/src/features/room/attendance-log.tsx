import type { RoomView } from '@roundtable/shared/room/room.ts'
import { problemsOfAttendance } from '@roundtable/shared/room/room-form.ts'
import { type AttendanceMark, attendanceMarks, attendanceWord } from '@roundtable/shared/room/room-words.ts'
import { useState } from 'react'
import { counted } from '../../base/format.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Entering, entered, type Making, useEntering } from './entering.tsx'
import { EntryList } from './entry-list.tsx'
import type { ShownEntry } from './room-state.ts'

type Props = { room: RoomView; entries: readonly ShownEntry[]; making: Making | null }

const markOf = (word: string): AttendanceMark => attendanceMarks.find((each) => each === word) ?? 'present'

/** Every arrival and departure as it was entered, with its corrections beside it. */
export function AttendanceLog({ room, entries, making }: Props) {
  const [corrects, setCorrects] = useState<ShownEntry | null>(null)
  const noted = entries.filter(({ kind }) => kind === 'attendance')
  if (noted.length === 0) return null
  const words = ({ memberId, name, mark, text, clock }: ShownEntry): string => {
    const who = room.seats.find((seat) => seat.memberId === memberId)?.name ?? name
    const deputy = text === '' ? '' : ` (${text})`
    return `${who}: ${attendanceWord(markOf(mark))}${deputy}${clock === '' ? '' : `, ${clock}`}`
  }
  return (
    <details className="room-log">
      <summary>{counted(noted.length, 'entry', 'entries')} of attendance, as they were made</summary>
      <EntryList entries={noted} words={words} onCorrect={making === null ? null : setCorrects} />
      {making !== null && corrects !== null && (
        <CorrectForm key={corrects.id} making={making} corrects={corrects} onDone={() => setCorrects(null)} />
      )}
    </details>
  )
}

type FormProps = { making: Making; corrects: ShownEntry; onDone: () => void }

function CorrectForm({ making, corrects, onDone }: FormProps) {
  const { id: correctsId, memberId, name } = corrects
  const form = useEntering(making, {
    name: 'attendance-correction',
    labels: {
      mark: 'How they attended',
      deputy: 'Who sat in, with their post',
      clock: 'At which time (may stay empty)',
    },
    texts: { mark: corrects.mark, deputy: corrects.text, clock: corrects.clock },
    read: ({ mark, deputy, clock }) => {
      const attending = { memberId, name, mark: markOf(mark), deputy, clock }
      const input = { ...entered(making, 'attendance'), ...attending, correctsId }
      return { input, problems: problemsOfAttendance(input) }
    },
    onDone,
  })
  return (
    <Entering form={form} confirm="Put the correction beside it" onCancel={onDone}>
      <div className="room-row">
        <SelectField {...form.field('mark')}>
          {attendanceMarks.map((mark) => (
            <option key={mark} value={mark}>
              {attendanceWord(mark)}
            </option>
          ))}
        </SelectField>
        {form.texts.mark === 'deputy' && <TextField {...form.field('deputy')} />}
        <TextField {...form.field('clock')} />
      </div>
    </Entering>
  )
}
