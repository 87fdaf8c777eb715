import { listMinutes } from '@roundtable/db/queries/minutes.queries.ts'
import { momentOf, workdayUntil } from '@roundtable/db/seeds/base/calendar.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import { clockAt, type PlannedMeeting } from './meeting-plan.ts'
import type { Deed, Then } from './stage.ts'

/** The meeting of whose minutes the manager wrote one sentence anew. */
const edited = 5
/** What a member of the board wanted changed. */
const comments: Partial<Record<number, string>> = {
  3: 'I sent word of what I would have said in item 3: please say that it was read out.',
  6: 'The second point of item 3 was said by health, not by us: please say so.',
}

/** Sent round after three days, agreed after nine, approved at the next meeting. */
export function minuteMeeting(meeting: PlannedMeeting, next: PlannedMeeting | undefined): Deed[] {
  if (!meeting.isOver) return []
  const { day, number } = meeting
  const after = (days: number, hour: number, minute: number) =>
    momentOf(workdayUntil(addDays(day, days)), hour, minute)
  const deeds: Deed[] = [
    { at: after(3, 10, 5), do: (then) => step(then, 'manager', { meeting, deed: 'send-round' }) },
    { at: after(9, 9, 40), do: (then) => agree(then, meeting) },
  ]
  if (number === edited) deeds.push({ at: after(2, 15, 30), do: (then) => edit(then, meeting) })
  const text = comments[number]
  if (text !== undefined) deeds.push({ at: after(6, 11, 20), do: (then) => comment(then, meeting, text) })
  if (next?.isOver === true) {
    const approved = { meeting, deed: 'approve', at: next.id } as const
    deeds.push({ at: clockAt(next.day, 12), do: (then) => step(then, 'chair', approved) })
  }
  return deeds
}

async function currentMinutes({ stage }: Then, { id: meetingId }: PlannedMeeting) {
  const [minutes] = await listMinutes(stage.tx, { partnershipId: stage.seeding.partnershipId, meetingId })
  if (minutes === undefined) throw new Error('Minutes are drafted when a meeting ends.')
  return { id: minutes.id, version: minutes.version }
}

type Step = { meeting: PlannedMeeting; deed: 'send-round' | 'approve'; at?: string }

async function step(then: Then, by: string, { meeting, deed, at = '' }: Step): Promise<void> {
  await then
    .as(by)
    .minutes.step({ ...(await currentMinutes(then, meeting)), deed, reason: '', meetingId: at })
}

async function agree(then: Then, meeting: PlannedMeeting): Promise<void> {
  await then.as('chair').minutes.agree(await currentMinutes(then, meeting))
}

async function comment(then: Then, meeting: PlannedMeeting, text: string): Promise<void> {
  const { id } = await currentMinutes(then, meeting)
  const { minutes } = then.as('lead-partner')
  await minutes.comment({ id, entryId: then.services.newId(), line: '', text })
}

/** The first key point of what changed reads as the manager wrote it. */
async function edit(then: Then, meeting: PlannedMeeting): Promise<void> {
  const manager = then.as('manager')
  const { sections } = await manager.minutes.get({ number: meeting.number })
  const sentence = sections[2]?.sentences.find(({ kind }) => kind === 'point')
  if (sentence === undefined) return
  const text = `${sentence.text} The board welcomed that it was said first by those who answer for it.`
  await manager.minutes.edit({
    ...(await currentMinutes(then, meeting)),
    ...{ entryId: then.services.newId(), line: sentence.line, itemId: null, text },
  })
}
