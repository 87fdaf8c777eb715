import type { Neighbour } from '../published/open-data/neighbour-table.ts'

/** A neighbour as it stands, in the order of closeness. */
export type CurrentNeighbour = Neighbour & { id: string }

export type NeighbourChange = {
  kind: 'new' | 'changed' | 'gone'
  areaCode: string
  /** Place in the order, and how alike the publisher says it is: "3, Very close". */
  was: string | null
  becomes: string | null
}

/** Who becomes a neighbour, changes its place in the order, or is one no more. */
export function compareNeighbours(
  neighbours: readonly Neighbour[],
  current: readonly CurrentNeighbour[],
): { changes: NeighbourChange[]; same: number } {
  const before = new Map(current.map((each, at) => [each.areaCode, placed(each, at)]))
  const after = new Map(neighbours.map((each, at) => [each.areaCode, placed(each, at)]))
  const changes = [...after].flatMap(([areaCode, becomes]): NeighbourChange[] => {
    const was = before.get(areaCode) ?? null
    if (was === becomes) return []
    return [{ kind: was === null ? 'new' : 'changed', areaCode, was, becomes }]
  })
  const gone = [...before]
    .filter(([areaCode]) => !after.has(areaCode))
    .map(([areaCode, was]): NeighbourChange => ({ kind: 'gone', areaCode, was, becomes: null }))
  return { changes: [...changes, ...gone], same: after.size - changes.length }
}

const placed = ({ closeness }: Neighbour, at: number): string =>
  closeness === '' ? `${at + 1}` : `${at + 1}, ${closeness}`
