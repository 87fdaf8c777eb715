import type { PackFrame } from '../pack/frames.ts'
import type { Place } from './presenting.ts'

/** Where a frame stands; null in a pack that was frozen before its items could be followed. */
export function placeOfFrame(frame: PackFrame): Place | null {
  if (frame.kind === 'agenda')
    return { itemId: null, kind: null, reference: '', side: 'main', part: frame.part }
  const { item } = frame
  if (item.id === undefined) return null
  if (frame.kind === 'item') return { itemId: item.id, kind: null, reference: '', side: 'main', part: 1 }
  const { kind, reference } = frame.exhibit
  return { itemId: item.id, kind, reference, side: frame.side, part: frame.part }
}

export const isSamePlace = (one: Place | null, other: Place | null): boolean =>
  one?.itemId === other?.itemId &&
  one?.kind === other?.kind &&
  one?.reference === other?.reference &&
  one?.side === other?.side &&
  one?.part === other?.part

/**
 * The frame of one’s own cut that stands for the place: the same side of the subject, its last screen where there are
 * fewer, its first side where that one is not shown to one, the item where the subject is not; null where the item is
 * not in one’s cut.
 */
export function frameAtPlace(frames: readonly PackFrame[], place: Place): number | null {
  if (place.itemId === null)
    return Math.min(place.part, frames.filter(({ kind }) => kind === 'agenda').length) - 1
  const likeness = (frame: PackFrame): number => {
    if (frame.kind === 'agenda' || frame.item.id !== place.itemId) return 0
    if (frame.kind === 'item') return 1
    const { exhibit, side, part } = frame
    if (exhibit.kind !== place.kind || exhibit.reference !== place.reference) return 0
    if (side !== place.side) return part === 1 && side === 'main' ? 2 : 0
    return part <= place.part ? 2 + part : 0
  }
  const best = Math.max(...frames.map(likeness))
  return best === 0 ? null : frames.findIndex((frame) => likeness(frame) === best)
}
