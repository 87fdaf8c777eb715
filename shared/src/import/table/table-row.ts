/** A cell that has content which cannot be read; its text is empty, and it is never taken for an empty one. */
export type CellFault = { column: number; sentence: string }

/** One row of a table as it stands in the file or the clipboard; lines count from 1. */
export type TableRow = {
  line: number
  cells: readonly string[]
  faults?: readonly CellFault[]
  /** Why a person wants it left out. */
  leftOut?: string
}

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

const noteMarks =
  /(?:\s*(?:\[(?:notes? )?[\d, ]+\]|\((?:see )?notes? [\d, ]+\)|[*\u2020\u2021\u00a7]+|[\u00b9\u00b2\u00b3\u2070-\u2079]+))+$/i

const endsInWord = /[a-z0-9%]$/i

/** Without the marks of footnotes at its end: “Denominator [note 1]” is “Denominator”. */
export function withoutNotes(text: string): string {
  if (endsInWord.test(text)) return text
  const bare = text.replace(noteMarks, '')
  return bare === '' ? text : bare
}

const alreadyPlain = /^[ -_a-~]*$/

/** Every apostrophe, quotation mark and dash as the keyboard has it. */
export const plainSigns = (text: string): string =>
  alreadyPlain.test(text)
    ? text
    : text
        .replace(/[\u2018\u2019\u201b\u02bc\u2032\u00b4\u0060]/g, "'")
        .replace(/[\u201c\u201d\u201e\u2033\u00ab\u00bb]/g, '"')
        .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')

/** For comparing names: as seen, whatever the case, the kind of apostrophe or dash, and the mark of a footnote. */
export const sameName = (text: string): string => withoutNotes(plainSigns(seenText(text).toLowerCase()))

export const isBlankRow = ({ cells, faults = [] }: TableRow): boolean =>
  faults.length === 0 && cells.every((cell) => seenText(cell) === '')

/** What a row says where it says one thing, also over merged cells; null where it says several, or nothing. */
export function onlyText(cells: readonly string[]): string | null {
  let only: string | null = null
  for (const cell of cells) {
    if (cell === '' || cell === only) continue
    if (only !== null && seenText(cell) !== '') return null
    if (seenText(cell) !== '') only = cell
  }
  return only === null ? null : seenText(only)
}
