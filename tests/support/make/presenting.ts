import { newId } from '@roundtable/db/ids.ts'
import type { Place, Presenting } from '@roundtable/shared/presenting/presenting.ts'
import { addItem, planMeeting, stepMeeting } from './meeting.ts'
import type { TestPartnership } from './partnership.ts'

export const onAgenda: Place = { itemId: null, kind: null, reference: '', side: 'main', part: 1 }

export type Presented = { id: string; number: number; open: string; restricted: string; other: string }

/** A called meeting whose pack is frozen: two items that everybody reads and so many more, and a restricted one between them. */
export async function packToPresent(at: TestPartnership, more = 0): Promise<Presented> {
  const { id, number } = await planMeeting(at)
  const pins = [{ kind: 'indicator' as const, reference: 'PO01', view: '' }]
  const open = await addItem(at, id, { title: 'Missing children', pins })
  const restricted = await addItem(at, id, { title: 'Conduct', restricted: true, ground: 'About a person.' })
  const other = await addItem(at, id, { title: 'Winter' })
  for (let n = 0; n < more; n += 1) await addItem(at, id, { title: `Item ${n + 4}` })
  await stepMeeting(at, number, 'call')
  await at.callerAs('manager').pack.freeze({ id: newId(), meetingId: id, version: 0, reason: '' })
  return { id, number, open, restricted, other }
}

export const onItem = (itemId: string): Place => ({ ...onAgenda, itemId })

type Taking = { turn?: number; place?: Place; room?: 'restricted' | 'trusted' | 'wider' }

export const startPresenting = (at: TestPartnership, number: number, by: string, taking: Taking = {}) =>
  at.callerAs(by).presenting.start({ number, turn: 0, room: 'restricted', place: onAgenda, ...taking })

export type Following = {
  /** The next that is told, of which this is true. */
  until: (wanted: (told: Presenting) => boolean) => Promise<Presenting>
  ids: string[]
  stop: () => Promise<void>
}

/** Somebody who follows, without a line between. */
export async function follow(
  at: TestPartnership,
  number: number,
  by: string,
  lastEventId?: string,
): Promise<Following> {
  const leave = new AbortController()
  const stream = await at.callerAs(by, undefined, leave.signal).presenting.follow({ number, lastEventId })
  const told = stream[Symbol.asyncIterator]()
  const ids: string[] = []
  // As over a line: whoever asks is there before they are told anything.
  let next = told.next()
  next.catch(() => undefined)
  return {
    ids,
    until: async (wanted) => {
      for (;;) {
        const { value, done } = await next
        if (done === true) throw new Error('The stream ended.')
        next = told.next()
        next.catch(() => undefined)
        // Without a line between it comes as it is sent.
        const [id, presenting] = value as unknown as [string, Presenting]
        ids.push(id)
        if (wanted(presenting)) return presenting
      }
    },
    stop: async () => {
      leave.abort()
      await next.catch(() => undefined)
      await told.return?.()
    },
  }
}
