import { withoutGuard } from '../base/csv.ts'
import { isDay } from '../base/period.ts'
import { columnLetter, isBlankRow, seenText, type TableRow } from '../import/table/table-row.ts'
import { whyBroken } from '../past-figures/table/heading-word.ts'
import { seenSigns } from '../text/seen-signs.ts'
import { type ActionSubject, actionSubjects } from './action-words.ts'

/** Columns of the file of actions that can be changed in it; what stands otherwise in the others is told, and not taken. */
export const actionColumns = [
  'action_number',
  'wording',
  'agency_code',
  'named_role',
  'due_on',
  'evidence_wanted',
  'impact_on',
  'subject_kind',
  'subject_code',
] as const
export type ActionColumn = (typeof actionColumns)[number]

/** Columns of the file that only tell how an action stands. */
export const tellingColumns = [
  'agency_name',
  'subject_name',
  'state',
  'test_of_change',
  'expects',
  'starts_on',
  'set_at',
  'set_by',
  'done_at',
  'done_by',
  'evidence',
  'link',
  'verified_at',
  'verified_by',
  'made_a_difference',
  'test_decision',
] as const
export type TellingColumn = (typeof tellingColumns)[number]

export const mostRows = 5000

/** What is wrong with one cell, or with the file as a whole where it has no line. */
export type RowProblem = { line: number; column: ActionColumn | TellingColumn | ''; sentence: string }

export type ActionLine = {
  line: number
  /** Null for an action that is new. */
  number: number | null
  wording: string
  agencyCode: string
  title: string
  dueOn: string
  evidenceWanted: string
  impactOn: string | null
  subjectKind: ActionSubject | null
  subjectCode: string
  /** What the file says in columns that are not taken from it. */
  beside: [TellingColumn, string][]
}

const required: readonly ActionColumn[] = [
  'action_number',
  'wording',
  'agency_code',
  'named_role',
  'due_on',
  'evidence_wanted',
]

const nameIn = (heading: string): string =>
  seenText(heading.replace('\ufeff', '')).toLowerCase().replaceAll(' ', '_')

const placesIn = ({ cells }: TableRow): Map<string, number> =>
  new Map(cells.map((heading, at): [string, number] => [nameIn(heading), at]).toReversed())

/** Whether the first row with anything in it names every column that is needed. */
export function hasActionColumns(rows: readonly TableRow[]): boolean {
  const first = rows.find((row) => !isBlankRow(row))
  const places = first === undefined ? null : placesIn(first)
  return places !== null && required.every((column) => places.has(column))
}

/** A day as it is written here, or as a spreadsheet in the United Kingdom saves it again: 31/10/2026, the day first. */
export function dayOf(text: string): string | null {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: 0?0:00(?::00)?)?$/.exec(text) ?? []
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? iso : null
}

export type ActionTable = {
  lines: ActionLine[]
  problems: RowProblem[]
  /** Columns and sheets with content that are not read, each in a sentence. */
  notRead: string[]
}

/** As the product ends each row of a file: of the file, not of the action. */
const ofFile = ['source', 'marking', 'as_at']
const known: ReadonlySet<string> = new Set([...actionColumns, ...tellingColumns, ...ofFile])

/** The rows of a file of actions by the names of its columns, in any order; every problem with its line and column. */
export function readActionTable(rows: Iterable<TableRow>): ActionTable {
  const lines: ActionLine[] = []
  const problems: RowProblem[] = []
  let places: Map<string, number> | null = null
  let headings: readonly string[] = []
  const unread = new Map<number, number>()
  for (const row of rows) {
    if (isBlankRow(row)) continue
    if (places === null) {
      places = placesIn(row)
      headings = row.cells.map(nameIn)
      const missing = required.filter((column) => places?.has(column) !== true)
      if (missing.length > 0) {
        const sentence = `The first row names the columns; missing: ${missing.join(', ')}.`
        return { lines, problems: [{ line: row.line, column: '', sentence }], notRead: [] }
      }
      problems.push(...namedTwice(row.line, headings))
      continue
    }
    if (lines.length === mostRows) {
      problems.push({ line: row.line, column: '', sentence: `A file has ${mostRows} actions at most.` })
      break
    }
    for (const [at, cell] of row.cells.entries()) {
      if (!known.has(headings[at] ?? '') && seenText(cell) !== '') unread.set(at, (unread.get(at) ?? 0) + 1)
    }
    const read = lineOf(row, places)
    problems.push(...read.problems)
    lines.push(read.line)
  }
  if (places === null) problems.push({ line: 1, column: '', sentence: 'The file is empty.' })
  const notRead = [...unread]
    .sort(([a], [b]) => a - b)
    .map(([at, cells]) => notReadOf(headings[at], at, cells))
  return { lines, problems: [...problems, ...twice(lines)], notRead }
}

function notReadOf(heading = '', at: number, cells: number): string {
  const which =
    heading === '' ? `Column ${columnLetter(at)}, which has no heading` : `The column “${heading}”`
  return `${which}: ${cells === 1 ? 'one cell' : `${cells} cells`}.`
}

function namedTwice(line: number, headings: readonly string[]): RowProblem[] {
  return [...actionColumns, ...tellingColumns]
    .filter((column) => headings.filter((heading) => heading === column).length > 1)
    .map((column) => ({
      ...{ line, column },
      sentence: 'This heading stands over several columns: leave one of them in the file.',
    }))
}

const brokenWords = {
  uncalculated:
    'This cell holds a formula that was never calculated: open the file in your spreadsheet program and save it.',
  error: 'This cell holds an error of the spreadsheet: write what is meant.',
} as const

function lineOf(
  { line, cells }: TableRow,
  places: ReadonlyMap<string, number>,
): { line: ActionLine; problems: RowProblem[] } {
  const problems: RowProblem[] = []
  const cell = (column: ActionColumn | TellingColumn): string =>
    withoutGuard(seenSigns(cells[places.get(column) ?? -1] ?? '').trim())
  const wrong = (column: ActionColumn, sentence: string) => problems.push({ line, column, sentence })
  for (const column of actionColumns) {
    const broken = whyBroken(cell(column))
    if (broken !== null) wrong(column, brokenWords[broken])
  }
  const dayIn = (column: ActionColumn): string => {
    const text = seenText(cell(column))
    const day = dayOf(text)
    if (text !== '' && day === null) wrong(column, `“${text}” is no day: write it as 2026-10-31.`)
    return day ?? text
  }
  const written = seenText(cell('action_number'))
  const isNumber = /^[1-9]\d{0,5}$/.test(written)
  if (written !== '' && !isNumber) {
    wrong('action_number', `“${written}” is no number of an action: leave it empty for a new one.`)
  }
  const kind = seenText(cell('subject_kind')).toLowerCase()
  const subjectKind = actionSubjects.find((each) => each === kind) ?? null
  if (kind !== '' && subjectKind === null) {
    wrong('subject_kind', `“${kind}” is none of ${actionSubjects.join(', ')}.`)
  }
  return {
    problems,
    line: {
      ...{ line, number: isNumber ? Number(written) : null, wording: cell('wording') },
      ...{ agencyCode: seenText(cell('agency_code')), title: cell('named_role'), dueOn: dayIn('due_on') },
      ...{ evidenceWanted: cell('evidence_wanted'), impactOn: dayIn('impact_on') || null },
      ...{ subjectKind, subjectCode: seenText(cell('subject_code')) },
      beside: tellingColumns.flatMap((column): [TellingColumn, string][] =>
        places.has(column) ? [[column, cell(column)]] : [],
      ),
    },
  }
}

function twice(lines: readonly ActionLine[]): RowProblem[] {
  const seen = new Map<number, number>()
  return lines.flatMap(({ line, number }) => {
    if (number === null) return []
    const first = seen.get(number)
    if (first === undefined) {
      seen.set(number, line)
      return []
    }
    return [
      {
        line,
        column: 'action_number' as const,
        sentence: `Action ${number} stands in line ${first} already.`,
      },
    ]
  })
}
