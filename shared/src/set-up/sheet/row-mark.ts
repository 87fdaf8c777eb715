import { type Cells, isCompared, type SheetShape, textIn } from './columns.ts'

const prime = 0x01000193

function hash(text: string, seed: number): number {
  let sum = seed
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), prime)
  return sum >>> 0
}

const hex = (part: number): string => part.toString(16).padStart(8, '0')

/** A short sum of a text: it tells two apart, and keeps nothing secret. */
export const sumOf = (text: string): string => hex(hash(text, 0x811c9dc5)) + hex(hash(text, 0x9747b28c))

/** What a row said when it was downloaded, so that it is known which side has changed since. */
export const markOf = ({ columns }: SheetShape, cells: Cells): string =>
  sumOf(JSON.stringify(columns.filter(isCompared).map(({ key }) => textIn(cells, key))))
