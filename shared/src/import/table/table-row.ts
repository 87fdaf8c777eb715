/** One row of a table as it stands in the file or the clipboard; lines count from 1. */
export type TableRow = { line: number; cells: readonly string[] }

/** What a table may hold before it is refused: more is no return, and would cost everybody's time. */
export const tableLimits = { cellLength: 33_000, columns: 256, rows: 200_000, cells: 4_000_000 } as const

/** "A" for the first column, "AA" for the twenty-seventh. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest === 0 ? '' : columnLetter(rest - 1)) + String.fromCharCode(65 + (index % 26))
}

const unseen = /\p{Cf}|[\u034f\u115f\u1160\u3164\uffa0]|[\ufe00-\ufe0f]/gu

const alreadySeen = /^[!-~]+(?: [!-~]+)*$/

/** A text as a person sees it: no invisible characters, every kind of space one space, none at the ends. */
export const seenText = (text: string): string =>
  text === '' || alreadySeen.test(text) ? text : text.replace(unseen, '').replace(/\s+/g, ' ').trim()

/** For comparing names: as seen, whatever the case. */
export const sameName = (text: string): string => seenText(text).toLowerCase()

export const isBlankRow = ({ cells }: TableRow): boolean => cells.every((cell) => seenText(cell) === '')
