import type { Layout } from './layout.ts'
import { columnLetter, seenText, type TableRow } from './table-row.ts'

/** A column with content that is not read, and why; a whole sheet has no column. */
export type UnreadColumn = { column: string; heading: string; because: string; line: number; cells: number }

const shown = 60

/** Every column of which something was not read, with the first line where that is so, and how many cells. */
export function unreadCells(layout: Layout) {
  const found = new Map<number, UnreadColumn>()
  const read = new Set(readPlaces(layout))
  const isHeaded = layout.headingLine > 0
  const put = (index: number, line: number, because: string) => {
    const known = found.get(index)
    if (known !== undefined) {
      known.cells += 1
      return
    }
    const heading = seenText(layout.headings[index] ?? '').slice(0, shown)
    found.set(index, { column: columnLetter(index), heading, because, line, cells: 1 })
  }
  const take = ({ line, cells, faults = [] }: TableRow): void => {
    for (let index = 0; index < cells.length; index++) {
      if (read.has(index) || seenText(cells[index] ?? '') === '') continue
      const because =
        layout.unread.get(index) ?? (isHeaded ? 'It has no heading.' : 'No heading says what it is.')
      put(index, line, because)
    }
    for (const { column, sentence } of faults) if (!read.has(column)) put(column, line, sentence)
  }
  const end = (): UnreadColumn[] => [...found].sort(([a], [b]) => a - b).map(([, column]) => column)
  return { take, end }
}

function readPlaces({ at, headings, yearAt, periods, unread, numbersAt }: Layout): number[] {
  const headed = headings.flatMap((_, index) => (unread.has(index) ? [] : [index]))
  const beside = periods.flatMap(({ places }) => [...places.values()])
  return [...headed, ...beside, ...(numbersAt ?? []), at('code'), at('period'), yearAt].filter(
    (place) => place >= 0,
  )
}
