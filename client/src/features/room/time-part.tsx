import { localClock } from '@roundtable/shared/base/local-time.ts'
import { isGoingOn } from '@roundtable/shared/meeting/meeting-lifecycle.ts'
import { expectedEnd } from '@roundtable/shared/pack/time-plan.ts'
import { itemTimes, minutesOfTime } from '@roundtable/shared/room/item-times.ts'
import type { RoomView } from '@roundtable/shared/room/room.ts'
import { useEffect, useState } from 'react'
import { counted } from '../../base/format.ts'
import { ColumnHead, DataTable, NumberCell, RowHead } from '../../ui/data-table.tsx'
import type { RoomItem, ShownEntry } from './room-state.ts'

type Props = { room: RoomView; items: readonly RoomItem[]; entries: readonly ShownEntry[] }

const everyMs = 15_000

/**
 * Minutes planned and used by each item, as the record tells, and when the meeting will end: for whoever reads every
 * item. An item lasts from when the one before was done with, which others may not know of.
 */
export function TimePart({ room, items, entries }: Props) {
  const now = useNow()
  const times = itemTimes(items, entries)
  if (times.size === 0 || !room.readsEveryItem) return null
  const isOn = isGoingOn(room.state)
  const used = (id: string): number | null => {
    const time = times.get(id)
    return time === undefined ? null : minutesOfTime(time, isOn ? now : null)
  }
  const total = items.reduce((sum, { id }) => sum + (used(id) ?? 0), 0)
  const planned = items.reduce((sum, { id, minutes }) => sum + (times.has(id) ? minutes : 0), 0)
  return (
    <section aria-labelledby="room-time" className="room-part">
      <h2 id="room-time">Time plan</h2>
      <p>
        {isOn ? 'What was begun has taken' : 'What was dealt with took'} {counted(total, 'minute')};{' '}
        {counted(planned, 'minute was', 'minutes were')} planned for it.
        {isOn && (
          <Ends room={room} items={items} used={used} isDone={(id) => times.get(id)?.to != null} now={now} />
        )}
      </p>
      <details>
        <summary>Minutes by item</summary>
        <DataTable caption="Minutes planned and used by each item">
          <thead>
            <tr>
              <ColumnHead>Item</ColumnHead>
              <ColumnHead numeric>Planned</ColumnHead>
              <ColumnHead numeric>Used</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, place, title, minutes }) => (
              <tr key={id}>
                <RowHead>
                  {place}. {title}
                </RowHead>
                <NumberCell>{minutes}</NumberCell>
                <NumberCell>{used(id) ?? '–'}</NumberCell>
              </tr>
            ))}
          </tbody>
        </DataTable>
        <p className="small quiet">
          Counted from when the item before was done with, or the first entry was made, to when something
          became of it.
        </p>
      </details>
    </section>
  )
}

type EndsProps = Omit<Props, 'entries'> & {
  used: (id: string) => number | null
  isDone: (id: string) => boolean
  now: string
}

function Ends({ room, items, used, isDone, now }: EndsProps) {
  // What is done with takes no more time, wherever it stood on the agenda.
  const open = items.filter(({ id, state }) => !isDone(id) && state !== 'withdrawn')
  const on = open.find(({ id }) => used(id) !== null)
  const order = on === undefined ? open : [on, ...open.filter((each) => each !== on)]
  const { ends, late } = expectedEnd(
    order.map(({ minutes }, at) => ({ place: at + 1, minutes })),
    room.endsAt,
    {
      clock: localClock(now),
      item: on === undefined ? 0 : 1,
      used: on === undefined ? 0 : (used(on.id) ?? 0),
    },
  )
  return (
    <>
      {' '}
      It ends about <strong>{ends}</strong>,{' '}
      {late === 0 ? 'as planned' : `${counted(Math.abs(late), 'minute')} ${late > 0 ? 'late' : 'early'}`}.
    </>
  )
}

function useNow(): string {
  const read = () => new Date().toISOString()
  const [now, setNow] = useState(read)
  useEffect(() => {
    const timer = setInterval(() => setNow(read()), everyMs)
    return () => clearInterval(timer)
  }, [])
  return now
}
