import type { ShownEntry } from '@roundtable/client/features/room/room-state.ts'
import { TimePart } from '@roundtable/client/features/room/time-part.tsx'
import type { RoomView } from '@roundtable/shared/room/room.ts'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

const item = (id: string, place: number, minutes: number) => ({
  id,
  place,
  minutes,
  title: id,
  state: 'noted',
})
const entry = (itemId: string, kind: string, clock: string) => ({
  itemId,
  kind,
  madeAt: `2026-12-15T${clock}:00.000Z`,
})
const shown = (readsEveryItem: boolean) =>
  renderToStaticMarkup(
    <TimePart
      room={{ state: 'ended', endsAt: '16:00', readsEveryItem } as unknown as RoomView}
      items={[item('First', 1, 10), item('Last', 2, 8)] as unknown as RoomView['items']}
      entries={
        [
          entry('First', 'point', '14:02'),
          entry('First', 'outcome', '14:12'),
          entry('Last', 'point', '14:41'),
          entry('Last', 'outcome', '14:48'),
        ] as unknown as ShownEntry[]
      }
    />,
  )

describe('the time plan of a record', () => {
  it('counts what was used and planned, for whoever reads every item', () => {
    expect(shown(true)).toMatch(/took 46 minutes.*18 minutes were planned/)
  })

  it('is not there for whoever may not: 36 minutes between could be of an item they do not know of', () => {
    expect(shown(false)).toBe('')
  })
})
