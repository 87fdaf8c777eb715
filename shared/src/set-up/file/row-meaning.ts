import { readPeriod } from '../../import/table/read-period.ts'
import { isFrequency } from '../../indicator/indicator-form.ts'
import { type Cells, type Column, type SheetKey, storedOf, textIn } from '../sheet/columns.ts'
import { formulaIn, formulaOf, formulaText } from '../sheet/formula-cell.ts'
import { frequencyWords } from '../sheet/indicator-sheet.ts'
import { shapeOf } from '../sheet/sheets.ts'
import type { NamesInFile } from './names-in-file.ts'
import type { FileRow } from './read-set-up-file.ts'

export type Meaning = { cells: Cells; unclear: readonly { column: Column; sentence: string }[] }

/** A row with its codes as they are meant here, and its periods read by the frequency of their indicator. */
export function meaningOf(
  sheet: SheetKey,
  row: FileRow,
  { names, indicators }: { names: NamesInFile; indicators: ReadonlyMap<string, Cells> },
): Meaning {
  const cells: Record<string, string> = { ...row.cells }
  const unclear: { column: Column; sentence: string }[] = []
  const { columns } = shapeOf[sheet]
  for (const column of columns) {
    const text = textIn(cells, column.key)
    const among = column.names
    if (text === '' || among === undefined) continue
    const here = (code: string): string => {
      const read = names.read(among, code)
      if (read.sentence !== undefined) unclear.push({ column, sentence: read.sentence })
      return read.text
    }
    const formula = column.kind === 'formula' ? formulaIn(text) : null
    if (formula !== null) cells[column.key] = formulaText(formulaOf(formula, here))
    else cells[column.key] = (column.kind === 'codes' ? text.split(', ') : [text]).map(here).join(', ')
  }
  for (const column of columns) {
    const text = textIn(cells, column.key)
    if (text === '' || column.kind !== 'period') continue
    const of = sheet === 'indicators' ? cells : (indicators.get(textIn(cells, 'indicator')) ?? {})
    const frequency = storedOf(frequencyWords, textIn(of, 'frequency'))
    if (!isFrequency(frequency)) continue
    const read = readPeriod(text, frequency, null)
    if (read.ok) cells[column.key] = read.start
    else {
      const what = read.sentence.replace(/[.:].*$/, '')
      unclear.push({ column, sentence: `${what}: write the first day of the period, as 2026-04-01.` })
    }
  }
  return { cells, unclear }
}
