import type { AgendaState } from '@roundtable/shared/meeting/agenda-lifecycle.ts'
import type { RoomEntry, RoomView } from '@roundtable/shared/room/room.ts'
import { attendanceOf, quorumOf } from '@roundtable/shared/room/room-record.ts'
import type { Unsent, UnsentInput } from '../../base/device/unsent-entries.ts'

export type RoomItem = RoomView['items'][number]

/** An entry as the page shows it: from the server, or kept here and not sent yet. */
export type ShownEntry = RoomEntry & { isSent: boolean }

const nothing = {
  ...{ itemId: null, mark: '', memberId: null, name: '', text: '', remark: '', clock: '' },
  ...{ correctsId: null, reference: '', by: 'you' },
}

function entryOf(input: UnsentInput, position: number): ShownEntry {
  const { id, madeAt } = input
  const base = { ...nothing, id, position, madeAt, recordedAt: madeAt, isSent: false }
  switch (input.kind) {
    case 'challenge':
      return { ...base, kind: 'raised', mark: input.kind, itemId: input.itemId, text: input.raised.question }
    case 'action':
      return { ...base, kind: 'raised', mark: input.kind, itemId: input.itemId, text: input.raised.wording }
    case 'attendance': {
      const { memberId, name, mark, deputy, clock, correctsId } = input
      return { ...base, kind: input.kind, memberId, name, mark, text: deputy, clock, correctsId }
    }
    case 'interest': {
      const { memberId, name, itemId, text, remark, correctsId } = input
      return { ...base, kind: input.kind, memberId, name, itemId, text, remark, correctsId }
    }
    case 'point': {
      const { itemId, text, correctsId } = input
      return { ...base, kind: input.kind, itemId, text, correctsId }
    }
    case 'decision': {
      const { itemId, text, reason, correctsId } = input
      return { ...base, kind: input.kind, itemId, text, remark: reason, correctsId }
    }
    case 'outcome': {
      const { itemId, deed, reason } = input
      return { ...base, kind: input.kind, itemId, mark: deed, text: reason }
    }
  }
}

/** Everything in the record, what is not sent yet last. */
export function shownEntries({ entries }: Pick<RoomView, 'entries'>, kept: readonly Unsent[]): ShownEntry[] {
  const there = new Set(entries.map(({ id }) => id))
  const last = entries.at(-1)?.position ?? 0
  return [
    ...entries.map((entry) => ({ ...entry, isSent: true })),
    ...kept
      .filter(({ input, refused }) => refused === null && !there.has(input.id))
      .map(({ input }, at) => entryOf(input, last + 1 + at)),
  ]
}

/** Who is there and whether it is enough, what is not sent yet counted. */
export function attendanceShown(room: RoomView, entries: readonly ShownEntry[]) {
  const attendees = attendanceOf(room.seats, entries)
  return { attendees, quorum: quorumOf(attendees, room.quorum) }
}

/** How an item stands once everything that is kept here has been sent. */
export function stateShown(
  { id, state }: RoomView['items'][number],
  { decisions }: Pick<RoomView, 'decisions'>,
  entries: readonly ShownEntry[],
): AgendaState {
  let stands = state
  let isDecided = decisions.some(({ itemId }) => itemId === id)
  for (const { kind, mark, isSent } of entries.filter(({ itemId }) => itemId === id)) {
    if (isSent) continue
    isDecided ||= kind === 'decision'
    if (stands === 'placed' && kind !== 'interest') stands = 'taken'
    if (kind !== 'outcome') continue
    if (mark === 'close') stands = isDecided ? 'decided' : 'noted'
    else if (mark === 'defer') stands = 'deferred'
    else if (mark === 'withdraw') stands = 'withdrawn'
  }
  return stands
}
