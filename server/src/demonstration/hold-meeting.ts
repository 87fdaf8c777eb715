import type { AttendanceMark } from '@roundtable/shared/room/room-words.ts'
import { clockAt, type PlannedItem, type PlannedMeeting } from './meeting-plan.ts'
import { step } from './prepare-meeting.ts'
import type { Deed, Then } from './stage.ts'

type Entry = Parameters<ReturnType<Then['as']>['room']['enter']>[0]
type Made = Pick<Entry, 'id' | 'meetingId' | 'madeAt'>

/** The meeting at which too few were there. */
const withoutQuorum = 3
const deputy = 'Ruth Ellison'
const guestName = 'Gwen Pritchard, independent scrutineer'

type Came = { mark: AttendanceMark; deputy?: string }

/** Who sits on the board, and how each came. */
const members: Readonly<Record<string, (number: number) => Came>> = {
  chair: (number) => ({ mark: number === 5 ? 'by-link' : 'present' }),
  manager: () => ({ mark: 'present' }),
  'lead-partner': (number) => ({
    mark: number === withoutQuorum ? 'apologies' : number % 4 === 2 ? 'by-link' : 'present',
  }),
  'police-board': (number) =>
    number === withoutQuorum
      ? { mark: 'apologies' }
      : number % 4 === 2
        ? { mark: 'deputy', deputy }
        : { mark: number % 2 === 0 ? 'by-link' : 'present' },
}

/** Started by the chair, recorded by the manager item by item, and ended with nothing left open. */
export function holdMeeting(meeting: PlannedMeeting): Deed[] {
  if (!meeting.isOver) return []
  const { id, day } = meeting
  return [
    { at: clockAt(day, 0), do: (then) => step(then, 'chair', { id, deed: 'start' }) },
    ...attendance(meeting),
    ...meeting.items.flatMap((item) => itemDeeds(meeting, item)),
    { at: clockAt(day, 118), do: (then) => step(then, 'chair', { id, deed: 'end' }) },
  ]
}

const enter = (
  { id: meetingId }: Pick<PlannedMeeting, 'id'>,
  at: string,
  entryOf: (made: Made, then: Then) => Entry,
): Deed => ({
  at,
  do: (then) =>
    then.as('manager').room.enter(entryOf({ id: then.services.newId(), meetingId, madeAt: at }, then)),
})

function attendance(meeting: PlannedMeeting): Deed[] {
  const { day, number } = meeting
  const usual = { kind: 'attendance' as const, name: '', clock: '', correctsId: null }
  const noted = Object.entries(members).map(([key, came], at) =>
    enter(meeting, clockAt(day, 0, 10 + at), (made, { stage }) => {
      const { mark, deputy = '' } = came(number)
      return { ...usual, ...made, memberId: stage.cast.of(key).memberId, mark, deputy }
    }),
  )
  const guest = enter(meeting, clockAt(day, 0, 30), (made) => ({
    ...{ ...usual, ...made, memberId: null, name: guestName, mark: 'present', deputy: '' },
  }))
  return [...noted, guest]
}

/** Interests first, then what was said, what was decided, and what became of it. */
function itemDeeds(meeting: PlannedMeeting, { id: itemId, held, clock, script }: PlannedItem): Deed[] {
  if (held === null) return []
  const { points, decided, deferred = '', interest } = held
  const about = (script.pins ?? []).flatMap((pin) => {
    const [kind, reference = ''] = pin.split(':')
    return kind === 'goal' || kind === 'indicator' ? [{ kind, reference } as const] : []
  })
  const deeds: Deed[] = []
  if (interest !== undefined) {
    const { by, text, remark } = interest
    deeds.push(
      enter(meeting, clock(2), (made, { stage }) => ({
        ...{
          kind: 'interest',
          ...made,
          memberId: stage.cast.of(by).memberId,
          name: '',
          itemId,
          text,
          remark,
        },
        correctsId: null,
      })),
    )
  }
  for (const [at, text] of points.entries()) {
    deeds.push(
      enter(meeting, clock(3 + at), (made) => ({ kind: 'point', ...made, itemId, text, correctsId: null })),
    )
  }
  if (decided !== undefined) {
    const { text, reason, dissent = [] } = decided
    deeds.push(
      enter(meeting, clock(9), (made) => ({
        ...{ kind: 'decision', ...made, itemId, text, reason, about, correctsId: null, why: '' },
        dissent: dissent.map(([name, said]) => ({ name, text: said })),
      })),
    )
  }
  const outcome = deferred === '' ? ('close' as const) : ('defer' as const)
  deeds.push(
    enter(meeting, clock(14), (made) => ({
      kind: 'outcome',
      ...made,
      itemId,
      deed: outcome,
      reason: deferred,
    })),
  )
  return deeds
}
