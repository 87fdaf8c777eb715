import { isAhead } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import type { RoomView } from '@roundtable/shared/room/room.ts'
import { problemsOfAttendance } from '@roundtable/shared/room/room-form.ts'
import type { Attendee, Quorum } from '@roundtable/shared/room/room-record.ts'
import {
  type AttendanceMark,
  attendanceMarks,
  attendanceWord,
  isThere,
  quorumWords,
} from '@roundtable/shared/room/room-words.ts'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { TogglePills } from '../../ui/toggle-pills.tsx'
import { AttendanceLog } from './attendance-log.tsx'
import { Entering, entered, type Making, useEntering } from './entering.tsx'
import type { ShownEntry } from './room-state.ts'

type Props = {
  room: RoomView
  entries: readonly ShownEntry[]
  attendees: readonly Attendee[]
  quorum: Quorum
  making: Making | null
}

const pills = attendanceMarks.map((value) => ({ value, label: attendanceWord(value) }))

/** Who is there, as they come and go, and whether the board can decide. */
export function AttendancePart({ room, entries, attendees, quorum, making: recorder }: Props) {
  const making = recorder?.mayAdd === true ? recorder : null
  const [deputyFor, setDeputyFor] = useState<string | null>(null)
  const mark = (attendee: Attendee, chosen: AttendanceMark) => {
    if (making === null) return
    if (chosen === 'deputy') return setDeputyFor(attendee.memberId)
    setDeputyFor(null)
    making.enter(attendance(making, { memberId: attendee.memberId, name: nameOf(attendee), mark: chosen }))
  }
  const missing = attendees.filter((each) => each.memberId !== null && each.mark === null)
  return (
    <section aria-labelledby="room-attendance" className="room-part">
      <div className="section-head">
        <h2 id="room-attendance">{isAhead(room.state) ? 'Who is there' : 'Who was there'}</h2>
        <p
          className={quorum.present >= quorum.needed ? 'room-quorum' : 'room-quorum room-short'}
          role="status"
        >
          {quorumWords(quorum)}
        </p>
      </div>
      <ul className="room-people">
        {attendees.map((attendee) => (
          <li key={attendee.memberId ?? attendee.name}>
            <p>
              <strong>{attendee.name}</strong>
              <span className="second-line">
                {[attendee.title, attendee.agencyName].filter((part) => part !== '').join(', ') ||
                  'Not a member of the board'}
              </span>
            </p>
            {making === null ? (
              <p>{attendanceSentence(attendee)}</p>
            ) : (
              <div>
                <TogglePills
                  label={`How ${attendee.name} attends`}
                  pills={attendee.memberId === null ? pills.filter(({ value }) => value !== 'deputy') : pills}
                  pressed={attendee.mark === null ? [] : [attendee.mark]}
                  onPress={(chosen) => mark(attendee, chosen)}
                />
                {attendee.mark !== null && <p className="second-line">{attendanceSentence(attendee)}</p>}
                {deputyFor !== null && deputyFor === attendee.memberId && (
                  <DeputyForm making={making} memberId={deputyFor} onDone={() => setDeputyFor(null)} />
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {making !== null && missing.length > 1 && (
        <Button
          onClick={() => {
            for (const { memberId } of missing) {
              making.enter(attendance(making, { memberId, name: '', mark: 'present' }))
            }
          }}
        >
          The other {missing.length} members are present
        </Button>
      )}
      {making !== null && <GuestForm key={`guest ${room.meetingId}`} making={making} />}
      <AttendanceLog room={room} entries={entries} making={recorder} />
    </section>
  )
}

const nameOf = ({ memberId, name }: Attendee): string => (memberId === null ? name : '')

function attendanceSentence({ mark, deputy, arrivedAt, leftAt }: Attendee): string {
  if (mark === null) return 'Nothing recorded'
  const times = [
    arrivedAt === null ? '' : `from ${arrivedAt}`,
    leftAt === null ? '' : `until ${leftAt}`,
  ].filter((part) => part !== '')
  const who = deputy === '' ? '' : `: ${deputy}`
  return `${attendanceWord(mark)}${isThere(mark) || mark === 'left' ? who : ''}${times.length === 0 ? '' : `, ${times.join(' ')}`}`
}

type Attending = {
  memberId: string | null
  name: string
  mark: AttendanceMark
  deputy?: string
  clock?: string
}
const attendance = (making: Making, { deputy = '', clock = '', ...attending }: Attending) => ({
  ...entered(making, 'attendance'),
  ...attending,
  ...{ deputy, clock, correctsId: null },
})

function DeputyForm({ making, memberId, onDone }: { making: Making; memberId: string; onDone: () => void }) {
  const form = useEntering(making, {
    name: `deputy-${memberId}`,
    labels: { deputy: 'Who sits in, with their post', clock: 'Since when (may stay empty)' },
    texts: { deputy: '', clock: '' },
    read: (texts) => {
      const input = attendance(making, { memberId, name: '', mark: 'deputy', ...texts })
      return { input, problems: problemsOfAttendance(input) }
    },
    onDone,
  })
  return (
    <Entering form={form} confirm="Note the deputy">
      <div className="room-row">
        <TextField {...form.field('deputy')} autoFocus />
        <TextField {...form.field('clock')} />
      </div>
    </Entering>
  )
}

function GuestForm({ making }: { making: Making }) {
  const form = useEntering(making, {
    name: 'guest',
    labels: { name: 'Somebody else who attends, with their post', clock: 'Since when (may stay empty)' },
    texts: { name: '', clock: '' },
    read: (texts) => {
      const input = attendance(making, { memberId: null, mark: 'present', ...texts })
      return { input, problems: problemsOfAttendance(input) }
    },
  })
  return (
    <Entering form={form} confirm="Note them">
      <div className="room-row">
        <TextField {...form.field('name')} />
        <TextField {...form.field('clock')} />
      </div>
    </Entering>
  )
}
