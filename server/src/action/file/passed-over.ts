import {
  type ActionLine,
  dayOf,
  type RowProblem,
  type TellingColumn,
  tellingColumns,
} from '@roundtable/shared/action/action-table.ts'
import { actionCells, type ShownAction } from './action-cells.ts'

const isTelling = (column: string): column is TellingColumn => tellingColumns.some((each) => each === column)
const tells = actionCells.flatMap(([column, cell]) => (isTelling(column) ? [[column, cell] as const] : []))

/** Every cell of columns that are not taken from a file which says something else than the action does, with what stays. */
export function passedOver(line: ActionLine, action: ShownAction | null): RowProblem[] {
  const cells = new Map(
    tells.map(([column, cell]) => {
      const said = action === null ? null : cell(action)
      return [column, typeof said === 'boolean' ? (said ? 'yes' : 'no') : String(said ?? '')]
    }),
  )
  // The name beside a new code is the other agency's.
  const isGiven = action !== null && line.agencyCode !== action.row.agencyCode
  return line.beside.flatMap(([column, text]) => {
    const stays = cells.get(column) ?? ''
    if (isSame(text, stays) || (isGiven && column === 'agency_name')) return []
    const sentence =
      action === null
        ? `“${short(text)}” is not taken: a new action is set without it.`
        : `${text === '' ? 'That it is empty' : `“${short(text)}”`} is not taken: it stays ${stays === '' ? 'empty' : `“${short(stays)}”`}.`
    return action === null && text === '' ? [] : [{ line: line.line, column, sentence }]
  })
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** Also where a spreadsheet ends lines, or writes a day or a moment, in its own way. */
function isSame(text: string, stays: string): boolean {
  const plain = (each: string) => each.replace(/\r\n?/g, '\n').trim()
  if (plain(text).toLowerCase() === plain(stays).toLowerCase()) return true
  if (text === '' || stays === '') return false
  const day = dayOf(text)
  return day !== null && (day === stays || day === stays.slice(0, 10))
}
