import { withoutGuard } from '../base/csv.ts'
import { isDay } from '../base/period.ts'
import { isBlankRow, seenText, type TableRow } from '../import/table/table-row.ts'
import { type ActionSubject, actionSubjects } from './action-words.ts'

/** Columns of the file of actions that can be changed in it; all others are left as they are. */
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

export const mostRows = 5000

/** What is wrong with one cell, or with the file as a whole where it has no line. */
export type RowProblem = { line: number; column: ActionColumn | ''; sentence: string }

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
  new Map(cells.map((heading, at) => [nameIn(heading), at]))

/** Whether the first row with anything in it names every column that is needed. */
export function hasActionColumns(rows: readonly TableRow[]): boolean {
  const first = rows.find((row) => !isBlankRow(row))
  const places = first === undefined ? null : placesIn(first)
  return places !== null && required.every((column) => places.has(column))
}

/** A day as it is written here, or as a spreadsheet in the United Kingdom saves it again: 31/10/2026, the day first. */
function dayOf(text: string): string | null {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: 0?0:00(?::00)?)?$/.exec(text) ?? []
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? iso : null
}

export type ActionTable = { lines: ActionLine[]; problems: RowProblem[] }

/** The rows of a file of actions by the names of its columns, in any order; every problem with its line and column. */
export function readActionTable(rows: Iterable<TableRow>): ActionTable {
  const lines: ActionLine[] = []
  const problems: RowProblem[] = []
  let places: Map<string, number> | null = null
  for (const row of rows) {
    if (isBlankRow(row)) continue
    if (places === null) {
      places = placesIn(row)
      const missing = required.filter((column) => places?.has(column) !== true)
      if (missing.length > 0) {
        const sentence = `The first row names the columns; missing: ${missing.join(', ')}.`
        return { lines, problems: [{ line: row.line, column: '', sentence }] }
      }
      continue
    }
    if (lines.length === mostRows) {
      problems.push({ line: row.line, column: '', sentence: `A file has ${mostRows} actions at most.` })
      break
    }
    const read = lineOf(row, places)
    problems.push(...read.problems)
    lines.push(read.line)
  }
  if (places === null) problems.push({ line: 1, column: '', sentence: 'The file is empty.' })
  return { lines, problems: [...problems, ...twice(lines)] }
}

function lineOf(
  { line, cells }: TableRow,
  places: ReadonlyMap<string, number>,
): { line: ActionLine; problems: RowProblem[] } {
  const problems: RowProblem[] = []
  const cell = (column: ActionColumn): string =>
    withoutGuard((cells[places.get(column) ?? -1] ?? '').replaceAll('\0', '').trim())
  const wrong = (column: ActionColumn, sentence: string) => problems.push({ line, column, sentence })
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
