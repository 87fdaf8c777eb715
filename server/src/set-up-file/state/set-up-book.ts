import { guardFormula } from '@roundtable/shared/base/csv.ts'
import { columnLetter } from '@roundtable/shared/import/table/table-row.ts'
import type { SheetShape } from '@roundtable/shared/set-up/sheet/columns.ts'
import type { SetUpState } from '@roundtable/shared/set-up/sheet/set-up-state.ts'
import {
  headingsOf,
  readMeRows,
  rowOf,
  type WordList,
  wordLists,
  wordRows,
} from '@roundtable/shared/set-up/sheet/set-up-workbook.ts'
import { sheetShapes } from '@roundtable/shared/set-up/sheet/sheets.ts'
import type { WrittenCell, WrittenSheet } from '../../import/file/xlsx-writer.ts'

const idWidth = 38
const choicesAtMost = 2_000

/** The workbook of a partnership: how to use it, a sheet for each noun, and the allowed words. */
export function setUpBook(state: SetUpState): WrittenSheet[] {
  const lists = wordLists()
  return [
    { name: 'Read me', widths: [24, 28, 90], rows: readMeRows() },
    ...sheetShapes.map((shape) => sheetOf(shape, state, lists)),
    { name: 'Words', widths: lists.map(() => 30), rows: wordRows(lists) },
  ]
}

function sheetOf(shape: SheetShape, state: SetUpState, lists: readonly WordList[]): WrittenSheet {
  const { key, name, columns } = shape
  const rows = state.records[key].map((record) => rowOf(shape, record))
  const isNumber = (at: number) => ['whole', 'decimal'].includes(columns[at]?.kind ?? '')
  const cellOf = (text: string, at: number): WrittenCell =>
    text !== '' && isNumber(at) ? { number: text } : guardFormula(text)
  return {
    name,
    widths: [...columns.map(({ width }) => width), idWidth, 20],
    rows: [headingsOf(shape), ...rows.map((cells) => cells.map(cellOf))],
    choices: columns.flatMap(({ heading }, column) => {
      const at = lists.findIndex((list) => list.sheet === name && list.heading === heading)
      const list = lists[at]
      if (list === undefined) return []
      const letter = columnLetter(at)
      return [
        { column, toLine: choicesAtMost, from: `Words!$${letter}$2:$${letter}$${list.words.length + 1}` },
      ]
    }),
  }
}
