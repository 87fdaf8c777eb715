import type { Area } from '@roundtable/shared/past-figures/table/sheet.ts'

/** "BC12" stands in the 55th column; a cell without a place stands after the one before. */
export function columnOfPlace(place: string | null, before: number): number {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(place ?? '')?.[0]
  if (letters === undefined) return before + 1
  let index = 0
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}

/** "D4:G4", or null where it is no area. */
export function areaOf(reference: string): Area | null {
  const [first = '', last = first] = reference.split(':')
  const [fromLine, toLine] = [first, last].map((place) => Number(/\d+$/.exec(place)?.[0] ?? '0'))
  if (fromLine === undefined || toLine === undefined || fromLine < 1 || toLine < fromLine) return null
  return { fromLine, toLine, fromColumn: columnOfPlace(first, -1), toColumn: columnOfPlace(last, -1) }
}
