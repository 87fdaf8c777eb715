import { newId } from '@roundtable/db/ids.ts'
import type { DecisionInput, RoomEntryInput, RoomView } from '@roundtable/shared/room/room.ts'
import { addItem, planMeeting, readMeeting, stepMeeting } from './meeting.ts'
import type { TestPartnership } from './partnership.ts'
import { boardOf } from './publication.ts'

export type InSession = { id: string; number: number; item: string }

/** The meeting of the executive on its day, in session, with one item for decision. */
export async function startMeeting(
  at: TestPartnership,
  { day = '2026-12-15', items = 1 }: { day?: string; items?: number } = {},
): Promise<InSession> {
  await twoAreNeeded(at)
  const { id, number } = await planMeeting(at, { day })
  const ids: string[] = []
  for (let n = 1; n <= items; n += 1) {
    ids.push(await addItem(at, id, { ...(n === 1 ? {} : { title: `Item ${n}` }) }))
  }
  await stepMeeting(at, number, 'call', { reason: 'It is urgent.' })
  at.clock.now = `${day}T14:00:00.000Z`
  await stepMeeting(at, number, 'start', { by: 'chair' })
  return { id, number, item: ids[0] ?? '' }
}

/** The executive is quorate with both of its members. */
async function twoAreNeeded(at: TestPartnership): Promise<void> {
  const id = await boardOf(at)
  const { boards } = await at.callerAs('manager').board.list()
  const board = boards.find((each) => each.id === id)
  if (board === undefined || board.quorum === 2) return
  const memberIds = board.members.map(({ memberId }) => memberId)
  const { version, name, noticeDays } = board
  const change = { id, version, name, quorum: '2', noticeDays: String(noticeDays), memberIds }
  await at.callerAs('manager').board.change(change)
}

export const readRoom = (at: TestPartnership, number: number, by = 'manager'): Promise<RoomView> =>
  at.callerAs(by).room.get({ number })

type Entering = Partial<RoomEntryInput> & { kind: RoomEntryInput['kind']; by?: string }

const usual = {
  attendance: { memberId: null, name: '', mark: 'present', deputy: '', clock: '', correctsId: null },
  interest: { memberId: null, name: 'Ms Hope', itemId: null, text: 'Chairs the trust.', correctsId: null },
  point: { text: 'The figures of the autumn are late.', correctsId: null },
  decision: {
    ...{ text: 'The apprenticeship guarantee is agreed.', reason: 'Nothing else was offered.' },
    ...{ dissent: [], about: [], correctsId: null, why: '' },
  },
  outcome: { deed: 'close', reason: '' },
} as const

/** One entry, as the meeting stands; answers its id. */
export async function enter(
  at: TestPartnership,
  { id: meetingId, item }: Pick<InSession, 'id' | 'item'>,
  { by = 'manager', kind, ...over }: Entering,
): Promise<string> {
  const id = newId()
  const remark = kind === 'interest' ? { remark: 'Left the room for the item.' } : {}
  const ofItem = kind === 'attendance' || kind === 'interest' ? {} : { itemId: item }
  const entry = { kind, id, meetingId, madeAt: at.clock.now, ...ofItem, ...usual[kind], ...remark, ...over }
  await at.callerAs(by).room.enter(entry as RoomEntryInput)
  return id
}

export const newDecision = ({ id: meetingId, item: itemId }: InSession, madeAt: string): DecisionInput => ({
  ...{ kind: 'decision', id: newId(), meetingId, itemId, madeAt, ...usual.decision },
  ...{ dissent: [], about: [] },
})

/** Everybody on the board is there. */
export async function everybodyArrives(at: TestPartnership, meeting: InSession): Promise<void> {
  const { seats } = await readRoom(at, meeting.number)
  for (const { memberId } of seats) await enter(at, meeting, { kind: 'attendance', memberId })
}

export { readMeeting, stepMeeting }
