import { newId } from '@roundtable/db/ids.ts'
import { addItem, planMeeting, stepMeeting } from './meeting.ts'
import type { TestPartnership } from './partnership.ts'

/** A called meeting with an item that shows an indicator, a goal and what changed, and a restricted one. */
export async function callMeetingWithPins(at: TestPartnership): Promise<{ id: string; number: number }> {
  const meeting = await planMeeting(at)
  await addItem(at, meeting.id, {
    title: 'Ella’s case worker',
    pins: [
      { kind: 'indicator', reference: 'PO01', view: '' },
      { kind: 'goal', reference: 'safe', view: '' },
      { kind: 'exceptions', reference: '', view: '' },
    ],
  })
  await addItem(at, meeting.id, { title: 'Conduct', restricted: true, ground: 'About a person.' })
  await stepMeeting(at, meeting.number, 'call')
  return meeting
}

/** Frozen by the manager; a version after the first says why. */
export async function freezePack(
  at: TestPartnership,
  meetingId: string,
  { version = 0, reason = '' } = {},
): Promise<string> {
  const id = newId()
  await at.callerAs('manager').pack.freeze({ id, meetingId, version, reason })
  return id
}
