import { type Column, type SheetKey, textIn } from '../sheet/columns.ts'
import { endedKey, type SetUpState } from '../sheet/set-up-state.ts'
import { shapeOf } from '../sheet/sheets.ts'

type Named = NonNullable<Column['names']>
/** What a code means here; with a sentence where it is of no record that a row can name. */
export type NameRead = { text: string; sentence?: string }

/** The cell by which other sheets name a row. */
export const calledBy = (sheet: SheetKey): string => (sheet === 'boards' ? 'name' : 'code')

/** A record that is made from this file stands under this name until it has its code. */
export const newName = (code: string): string => `${code} (new)`

/** What the codes of a file mean here: the record that was found for each row, or the one to be made. */
export type NamesInFile = {
  set: (sheet: SheetKey, code: string, here: string) => void
  read: (names: Named, code: string) => NameRead
}

export function namesInFile(state: SetUpState): NamesInFile {
  const meant = new Map<string, string>()
  const current = new Map<string, string>()
  for (const sheet of ['agencies', 'goals', 'indicators', 'boards'] as const) {
    for (const { cells } of state.records[sheet]) {
      const code = textIn(cells, calledBy(sheet))
      current.set(endedKey(sheet, code), code)
    }
  }
  return {
    set(sheet, code, here) {
      if (code !== '') meant.set(endedKey(sheet, code), here)
    },
    read(names, code) {
      const key = endedKey(names, code)
      const text = meant.get(key) ?? current.get(key)
      if (text !== undefined) return { text }
      const { one } = shapeOf[names]
      const sentence =
        state.ended.get(key) ?? `There is no ${one} ${code} in this file or in the partnership.`
      return { text: code, sentence }
    },
  }
}
