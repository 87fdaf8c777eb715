import { newId } from '@roundtable/db/ids.ts'
import { insertBundledHolidays } from '@roundtable/db/queries/bank-holiday.queries.ts'
import type { AgendaText } from '@roundtable/shared/meeting/agenda-form.ts'
import type { TestPartnership } from './partnership.ts'
import { boardOf } from './publication.ts'

export const newMeeting = {
  title: 'Winter meeting',
  day: '2026-12-15',
  startsAt: '14:00',
  endsAt: '16:00',
  place: 'Civic Centre, room 2',
}

/** A meeting of the executive, whose members are the chair and the lead partner, with five days’ notice. */
export async function planMeeting(
  at: TestPartnership,
  { copyOf = null, ...over }: Partial<typeof newMeeting & { copyOf: string | null }> = {},
): Promise<{ id: string; number: number }> {
  await insertBundledHolidays(at.database.db)
  const id = newId()
  const boardId = await boardOf(at)
  const meeting = { ...newMeeting, ...over, boardId, copyOf }
  const { number } = await at.callerAs('manager').meeting.plan({ ...meeting, id })
  return { id, number }
}

export const newItem: Omit<AgendaText, 'pins'> & { leadAgencyCode: string } = {
  title: 'Missing children',
  purpose: 'decide',
  leadAgencyCode: 'police',
  lead: 'Superintendent',
  minutes: '15',
  ask: 'Agree who is called first.',
  restricted: false,
  ground: '',
  lateReason: '',
}

export async function addItem(
  at: TestPartnership,
  meetingId: string,
  {
    by = 'manager',
    pins = [],
    ...over
  }: Partial<typeof newItem> & {
    by?: string
    pins?: {
      kind: 'indicator' | 'goal' | 'exceptions' | 'issue' | 'challenge' | 'action'
      reference: string
      view: string
    }[]
  } = {},
): Promise<string> {
  const id = newId()
  await at.callerAs(by).meeting.addItem({ ...newItem, ...over, pins, id, meetingId })
  return id
}

export const readMeeting = (at: TestPartnership, number: number, by = 'manager') =>
  at.callerAs(by).meeting.get({ number })

type Stepping = Parameters<ReturnType<TestPartnership['callerAs']>['meeting']['step']>[0]['deed']

/** The step, as the meeting stands. */
export async function stepMeeting(
  at: TestPartnership,
  number: number,
  deed: Stepping,
  { by = 'manager', reason = '' }: { by?: string; reason?: string } = {},
): Promise<void> {
  const { id, version } = await readMeeting(at, number)
  await at.callerAs(by).meeting.step({ id, version, deed, reason })
}
