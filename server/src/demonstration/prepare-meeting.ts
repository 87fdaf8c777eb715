import { listAgendaItems, listPinSubjects } from '@roundtable/db/queries/agenda.queries.ts'
import { listMeetings } from '@roundtable/db/queries/meeting.queries.ts'
import { momentOf, workdayUntil } from '@roundtable/db/seeds/base/calendar.ts'
import { addDays } from '@roundtable/shared/base/period.ts'
import { type Pin, type PinKind, pinKinds } from '@roundtable/shared/meeting/agenda-form.ts'
import { receiveAgendaPaper } from '../agenda-paper/receive-agenda-paper.ts'
import type { PlannedItem, PlannedMeeting } from './meeting-plan.ts'
import { paperPdf } from './paper-pdf.ts'
import type { ItemScript, Paper } from './script/meeting-script.ts'
import type { Deed, Then } from './stage.ts'

const asPlanned = { startsAt: '14:00', endsAt: '16:00', place: 'Civic Centre, committee room 1' }
/** What the chair put on the page of exceptions, by the number of the meeting. */
const added: Partial<Record<number, { reference: string; reason: string }>> = {
  2: { reference: 'WF01', reason: 'Every other item on the page depends on who is there to do it.' },
  6: { reference: 'CC03', reason: 'It moves slowly, and is forgotten between meetings.' },
  9: { reference: 'WF01', reason: 'The board asked for a second quarter before it believes the first.' },
}

/** Planned, its agenda put together, called, its exceptions arranged. */
export function prepareMeeting(meeting: PlannedMeeting): Deed[] {
  const { id, boardId, title, day, plannedAt, agendaOn, called, number, items } = meeting
  const plan = { id, boardId, title, day, ...asPlanned, copyOf: null }
  const deeds: Deed[] = [{ at: plannedAt, do: ({ as }) => as('manager').meeting.plan(plan) }]
  for (const [place, item] of items.entries()) {
    if (item.script.late === undefined)
      deeds.push(...agendaDeeds(meeting, item, momentOf(agendaOn, 11, place)))
  }
  if (called === null) return deeds
  const { calledOn } = called
  for (const { id: itemId, script } of items) {
    const { paper } = script
    if (paper === undefined || !paper.years.includes(meeting.year)) continue
    const at = momentOf(workdayUntil(addDays(calledOn, -3)), 13, 20)
    deeds.push({ at, do: (then) => handIn(then, { itemId, paper, meeting }) })
  }
  deeds.push({ at: momentOf(calledOn, 9, 30), do: (then) => step(then, 'manager', { id, deed: 'call' }) })
  const choice = added[number]
  if (choice !== undefined) {
    const { reference, reason } = choice
    const at = momentOf(calledOn, 15, 40)
    deeds.push({
      at,
      do: ({ as, services }) =>
        as('chair').exception.choose({
          ...{ id: services.newId(), meetingId: id, kind: 'indicator', reference, choice: 'added' },
          ...{ seen: 'as-ranked', reason },
        }),
    })
  }
  return deeds
}

/** Put on the agenda by the manager; what somebody proposes beside it is placed some days later, after the rest. */
function agendaDeeds({ id: meetingId, agendaOn }: PlannedMeeting, item: PlannedItem, at: string): Deed[] {
  const { proposedBy } = item.script
  if (proposedBy === undefined) return [{ at, do: (then) => addItem(then, 'manager', { meetingId, item }) }]
  const placedAt = momentOf(workdayUntil(addDays(agendaOn, 3)), 9, 40)
  return [
    { at: momentOf(agendaOn, 16, 30), do: (then) => addItem(then, proposedBy, { meetingId, item }) },
    {
      at: placedAt,
      do: async (then) => {
        const { tx, seeding } = then.stage
        const [row] = await listAgendaItems(tx, { partnershipId: seeding.partnershipId, id: item.id })
        await then
          .as('manager')
          .meeting.stepItem({ id: item.id, version: row?.version ?? 0, deed: 'place', reason: '' })
      },
    },
  ]
}

export async function addItem(
  then: Then,
  by: string,
  { meetingId, item: { id, script } }: { meetingId: string; item: PlannedItem },
): Promise<void> {
  const { title, purpose, agency, lead, minutes, ask = '', ground = '', late: lateReason = '' } = script
  await then.as(by).meeting.addItem({
    ...{ id, meetingId, title, purpose, leadAgencyCode: agency ?? '', lead, minutes: `${minutes}`, ask },
    ...{ restricted: ground !== '', ground, lateReason, pins: await pinsOf(then, script) },
  })
}

/** What the item shows, of what stood then and is still there to be shown. */
async function pinsOf({ services, stage: { tx, seeding } }: Then, { pins = [] }: ItemScript): Promise<Pin[]> {
  const now = await listPinSubjects(tx, seeding.partnershipId)
  const standing = (await listPinSubjects(services.database.reader, seeding.partnershipId)).filter(({ id }) =>
    now.some((each) => each.id === id),
  )
  return pins.flatMap((pin): Pin[] => {
    const [word = '', named = ''] = pin.split(':')
    const kind = pinKinds.find((each) => each === word)
    if (kind === undefined) throw new Error(`Nothing is called ${word} on an agenda.`)
    if (kind === 'exceptions') return [{ kind, reference: '', view: '' }]
    // They come in the order of their numbers.
    const isIt = (each: { kind: PinKind; reference: string }) =>
      each.kind === kind && (named === 'newest' || each.reference === named)
    const found = standing.findLast(isIt)
    return found === undefined ? [] : [{ kind, reference: found.reference, view: '' }]
  })
}

type HandedIn = { itemId: string; paper: Paper & { by: string }; meeting: PlannedMeeting }

/** A paper is taken as one that is sent to the server: its bytes are written here, line by line. */
const handIn = (then: Then, { itemId, paper, meeting }: HandedIn): Promise<string> =>
  receiveAgendaPaper(
    then.contextOf(paper.by),
    { itemId, title: paper.title, wider: paper.wider },
    { bytes: paperPdf(paper, meeting.day), fileName: paper.fileName, answers: {} },
  )

/** A step of the meeting, as whoever takes it sees it then. */
export async function step(
  then: Then,
  by: string,
  { id, deed, reason = '' }: { id: string; deed: 'call' | 'start' | 'end'; reason?: string },
): Promise<void> {
  const { tx, seeding } = then.stage
  const [row] = await listMeetings(tx, { partnershipId: seeding.partnershipId, id })
  await then.as(by).meeting.step({ id, version: row?.version ?? 0, deed, reason })
}
