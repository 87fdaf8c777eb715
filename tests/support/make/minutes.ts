import { addItem } from './meeting.ts'
import type { TestPartnership } from './partnership.ts'
import { enter, everybodyArrives, type InSession, startMeeting, stepMeeting } from './room.ts'

export type MinutesStep = 'send-round' | 'take-back' | 'approve'

const read = (at: TestPartnership, number: number, by = 'manager') => at.callerAs(by).minutes.get({ number })

/** A meeting with a point, a decision with dissent and a restricted item, which has ended. */
export async function endMeetingWithMinutes(
  at: TestPartnership,
  day = '2026-12-15',
): Promise<InSession & { point: string }> {
  const meeting = await startMeeting(at, { day })
  await everybodyArrives(at, meeting)
  const restricted = await addItem(at, meeting.id, {
    ...{ title: 'Conduct', restricted: true, ground: 'About a person.', lateReason: 'It came up today.' },
  })
  const point = await enter(at, meeting, { kind: 'point', text: 'Forty children are waiting' })
  await enter(at, meeting, {
    kind: 'decision',
    dissent: [{ name: 'Health', text: 'The money is not there' }],
  })
  await enter(at, { ...meeting, item: restricted }, { kind: 'point', text: 'A secret point.' })
  await enter(at, meeting, { kind: 'outcome', deed: 'close' })
  await enter(at, { ...meeting, item: restricted }, { kind: 'outcome', deed: 'close' })
  at.clock.now = `${day}T15:58:00.000Z`
  await stepMeeting(at, meeting.number, 'end', { by: 'chair' })
  return { ...meeting, point }
}

export async function stepMinutes(
  at: TestPartnership,
  number: number,
  deed: MinutesStep,
  { by = 'manager', reason = '', meetingId = '' } = {},
): Promise<void> {
  const { id, version } = await read(at, number)
  await at.callerAs(by).minutes.step({ id, version, deed, reason, meetingId })
}

export async function agreeMinutes(at: TestPartnership, number: number, by = 'chair'): Promise<void> {
  const { id, version } = await read(at, number)
  await at.callerAs(by).minutes.agree({ id, version })
}
