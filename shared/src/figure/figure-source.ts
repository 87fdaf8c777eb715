/** Where a published figure came from: the file, and its line or its cell. */
export type FigureSource = { fileName: string; line: number; cell: string | null }

/** A return's file is named by line, a file of past figures by sheet and cell. */
export function sourceWords({ fileName, line, cell }: FigureSource): string {
  if (cell === null) return `${fileName}, line ${line}`
  const at = cell.lastIndexOf('!')
  const [sheet, place] = [cell.slice(0, at), cell.slice(at + 1)]
  return sheet === csvSheet
    ? `Entered later: ${fileName}, cell ${place}`
    : `Entered later: ${fileName}, sheet ${sheet}, cell ${place}`
}

/** A file without sheets is read as one of this name. */
const csvSheet = 'csv'
