import { type Cells, type SheetKey, textIn } from '../sheet/columns.ts'

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text)
const joined = (cells: Cells, keys: readonly string[], between = ', '): string =>
  keys
    .map((key) => textIn(cells, key))
    .filter((text) => text !== '')
    .join(between)

/** How a row is called in a list: by its code and words. */
export function nameOfRow(sheet: SheetKey, cells: Cells): string {
  if (sheet === 'partnership' || sheet === 'agencies') return shortened(textIn(cells, 'name'))
  if (sheet === 'goals') return shortened(joined(cells, ['code', 'wording'], ' '))
  if (sheet === 'indicators') return shortened(joined(cells, ['code', 'name'], ' '))
  if (sheet === 'people') return shortened(joined(cells, ['name', 'role', 'agency']))
  if (sheet === 'boards') return shortened(textIn(cells, 'name'))
  if (sheet === 'terms') return shortened(joined(cells, ['term', 'year'], ' '))
  if (sheet === 'board-members')
    return shortened(`${textIn(cells, 'board')}: ${joined(cells, ['post', 'agency', 'person'])}`)
  if (sheet === 'lines')
    return shortened(`${textIn(cells, 'indicator')}: ${textIn(cells, 'line') || 'whole partnership'}`)
  if (sheet === 'accountability') return shortened(joined(cells, ['goal', 'indicator', 'kind', 'agency']))
  if (sheet === 'targets') {
    return shortened(joined(cells, ['indicator', 'line', 'from']))
  }
  return shortened(joined(cells, ['agency', 'indicator', 'from']))
}
