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

/** Labels of upright marks: to the right of the mark or, near the edge, to its left; each in a row that is free. */
export function placeUprights<T extends UprightLabel>(
  marks: readonly T[],
  left: number,
  right: number,
  size = 1,
): PlacedUpright<T>[] {
  const taken: { from: number; to: number; row: number }[] = []
  return marks.map((mark) => {
    const width = (mark.text.length * charWidth + 10) * size
    const anchor = mark.x + width > right && mark.x - width >= left ? 'end' : 'start'
    const from = anchor === 'end' ? mark.x - width : mark.x
    const to = from + width
    let row = 0
    while (taken.some((each) => each.row === row && each.from < to && from < each.to)) row += 1
    taken.push({ from, to, row })
    return { ...mark, row, anchor }
  })
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
