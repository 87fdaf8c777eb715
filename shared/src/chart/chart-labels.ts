export type EndLabel = { key: string; y: number; height: number }

/**
 * Moves labels apart along a line's end: each stays as near as can be to where its line ends, none touches
 * another, none leaves the plot. Heights are those the labels need.
 */
export function spreadLabels<T extends EndLabel>(labels: readonly T[], top: number, bottom: number): T[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y)
  let groups = sorted.map((label) => ({ members: [label], centre: label.y, height: label.height }))
  for (let touching = true; touching; ) {
    touching = false
    const joined: typeof groups = []
    for (const group of groups) {
      const before = joined.at(-1)
      const inside = { ...group, centre: clampCentre(group, top, bottom) }
      if (before === undefined || before.centre + before.height / 2 <= inside.centre - inside.height / 2) {
        joined.push(inside)
        continue
      }
      touching = true
      joined.pop()
      const members = [...before.members, ...group.members]
      const height = before.height + group.height
      const centre = members.reduce((sum, each) => sum + each.y, 0) / members.length
      joined.push({ members, height, centre: clampCentre({ centre, height }, top, bottom) })
    }
    groups = joined
  }
  return groups.flatMap((group) => {
    let at = group.centre - group.height / 2
    return group.members.map((label) => {
      const y = at + label.height / 2
      at += label.height
      return { ...label, y }
    })
  })
}

function clampCentre(group: { centre: number; height: number }, top: number, bottom: number): number {
  if (group.height >= bottom - top) return (top + bottom) / 2
  return Math.min(bottom - group.height / 2, Math.max(top + group.height / 2, group.centre))
}

export type UprightLabel = { x: number; text: string }
export type PlacedUpright<T extends UprightLabel> = T & { row: number; anchor: 'start' | 'end' }

const charWidth = 7.2
const widthOf = (text: string, size: number): number => (text.length * charWidth + 10) * size

/** Whether a label has room inside the picture, on one side of its mark or the other. */
export const hasRoomBeside = (
  { x, text }: UprightLabel,
  left: number,
  right: number,
  size: number,
): boolean => x - widthOf(text, size) >= left || x + widthOf(text, size) <= right

type Place = { x: number; from: number; to: number; row: number; anchor: 'start' | 'end' }
/** Rows beyond which a line may pass through words rather than leave the figures no height, and what is tried at most. */
const mostApart = 4
const mostTried = 20_000

/**
 * Labels of upright marks in as few rows as can be, counted from the plot up, none on another and no mark's line, which
 * goes down from its label, through any: to the right of the mark or to its left, inside the picture where that can be.
 * Where that takes too many rows only the labels are held apart.
 */
export function placeUprights<T extends UprightLabel>(
  marks: readonly T[],
  left: number,
  right: number,
  size = 1,
): PlacedUpright<T>[] {
  const spans = marks.map(({ x, text }) => {
    const width = widthOf(text, size)
    const both = [
      { x, anchor: 'start' as const, from: x, to: x + width },
      { x, anchor: 'end' as const, from: x - width, to: x },
    ]
    const inside = both.filter(({ from, to }) => from >= left && to <= right)
    return inside.length === 0 ? both : inside
  })
  let tries = 0
  const place = (rows: number, isTaken: Clash, taken: Place[] = []): Place[] | null => {
    const next = spans[taken.length]
    if (next === undefined) return taken
    tries += 1
    if (isTaken !== isOver && tries > mostTried) return null
    for (let row = 0; row < rows; row += 1) {
      for (const span of next) {
        const here = { ...span, row }
        if (taken.some((each) => isTaken(each, here))) continue
        const placed = place(rows, isTaken, [...taken, here])
        if (placed !== null) return placed
      }
    }
    return null
  }
  const apart: Clash = (a, b) => isOver(a, b) || isCut(a, b)
  const tried = marks
    .slice(0, mostApart)
    .reduce<Place[] | null>((found, _, n) => found ?? place(n + 1, apart), null)
  const placed = tried ?? place(marks.length, isOver) ?? []
  return marks.map((mark, n) => ({ ...mark, row: placed[n]?.row ?? n, anchor: placed[n]?.anchor ?? 'start' }))
}

type Clash = (a: Place, b: Place) => boolean
const isOver = (a: Place, b: Place): boolean => a.row === b.row && a.from < b.to && b.from < a.to
/** Whether the line of the higher one runs through the label of the lower. */
const isCut = (a: Place, b: Place): boolean => {
  const [upper, lower] = a.row > b.row ? [a, b] : [b, a]
  return upper.row > lower.row && upper.x > lower.from && upper.x < lower.to
}

/** Breaks a name over lines of at most so many characters, between words. */
export function wrapWords(text: string, longest: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line === undefined || line.length + 1 + word.length > longest) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines
}

type Point = { x: number; y: number }
export type Segment = readonly [from: Point, to: Point]
type Box = { left: number; right: number; top: number; bottom: number }
type LabelPlace = Point & { anchor: 'start' | 'end' }

/** Of the words of the newest figure, which are larger. */
const latestWidth = 9.4

/** Whether a line goes through a box: clipped by each of its sides in turn. */
function crosses([from, to]: Segment, { left, right, top, bottom }: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const sides: [by: number, room: number][] = [
    [-dx, from.x - left],
    [dx, right - from.x],
    [-dy, from.y - top],
    [dy, bottom - from.y],
  ]
  let [begin, end] = [0, 1]
  for (const [by, room] of sides) {
    if (by === 0 && room < 0) return false
    if (by < 0) begin = Math.max(begin, room / by)
    if (by > 0) end = Math.min(end, room / by)
  }
  return begin <= end
}

/**
 * Where the words of a mark stand: over it to the right, over it to the left, under it, or further from it, where they
 * are first in the picture and no line goes through them; where lines are everywhere, where the fewest do.
 */
export function placeLatest(
  mark: Point,
  words: string,
  { segments, bounds, text }: { segments: readonly Segment[]; bounds: Box; text: number },
): LabelPlace {
  const width = words.length * latestWidth * text
  const heights = [-12, 28, -32, 48, -52, 68].map((up) => mark.y + up * text)
  const places = heights.flatMap((y): LabelPlace[] => [
    { x: mark.x + 12, y, anchor: 'start' },
    { x: mark.x - 12, y, anchor: 'end' },
  ])
  const boxOf = ({ x, y, anchor }: LabelPlace): Box => ({
    left: anchor === 'start' ? x - 3 : x - width,
    right: anchor === 'start' ? x + width : x + 3,
    top: y - 15 * text,
    bottom: y + 5 * text,
  })
  const costs = places.map((place) => {
    const box = boxOf(place)
    const isCut = box.left < bounds.left || box.right > bounds.right
    const isOut = box.top < bounds.top || box.bottom > bounds.bottom
    return (isCut ? 1000 : 0) + (isOut ? 100 : 0) + segments.filter((each) => crosses(each, box)).length
  })
  return places[costs.indexOf(Math.min(...costs))] ?? { ...mark, anchor: 'start' }
}
