import { DomainError } from '../../base/errors.ts'
import type { TableRow } from '../../import/table/table-row.ts'
import { authorities, authorityOf } from '../authorities.ts'
import type { ImportProblem } from '../import-problem.ts'
import type { Heading } from './data-columns.ts'

/** One of an authority's statistical neighbours, and how alike the publisher says it is: "Very close". */
export type Neighbour = { areaCode: string; closeness: string }

/** The neighbours of one authority, closest first. */
export type NeighbourTable = {
  kind: 'neighbours'
  form: string
  publisher: string
  rows: number
  neighbours: Neighbour[]
  problems: ImportProblem[]
}

const places = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

export const isNeighbourTable = (heading: Heading): boolean =>
  heading.has('old_la_code') && heading.has('sn_1') && heading.has('sn_10')

const codeByDigits = new Map(authorities.map(({ code, digits }) => [digits, code]))

/**
 * The Department for Education's table of statistical neighbours, a row for each authority, joined by the three digits
 * that stay when a boundary moves. Throws a DomainError where it has no row of the authority.
 */
export function readNeighbourTable(
  heading: Heading,
  rows: Iterable<TableRow>,
  areaCode: string,
): NeighbourTable {
  const own = authorityOf(areaCode)
  const problems: ImportProblem[] = []
  let found: Neighbour[] | null = null
  let count = 0
  for (const { line, cells } of rows) {
    const cell = (name: string) => (cells[heading.get(name) ?? -1] ?? '').trim()
    count += 1
    if (cells.length !== heading.size) {
      const sentence = `This row has ${cells.length} cells where the header has ${heading.size}.`
      problems.push({ line, column: '', sentence })
    } else if (own !== undefined && cell('old_la_code') === own.digits) {
      if (found !== null) {
        problems.push({ line, column: 'old_la_code', sentence: `${own.name} stands here a second time.` })
      }
      found = places.flatMap((place) => {
        const column = `SN_${place}`
        const digits = cell(column.toLowerCase())
        const code = codeByDigits.get(digits)
        if (code !== undefined) return [{ areaCode: code, closeness: cell(`sn_${place}p`) }]
        const sentence = `No authority has the three digits “${digits.slice(0, 40)}”.`
        problems.push({ line, column, sentence })
        return []
      })
    }
  }
  const neighbours = found ?? []
  if (found === null && problems.length === 0) {
    throw new DomainError('bad-input', `This table has no row of ${own?.name ?? 'an authority of yours'}.`)
  }
  if (new Set(neighbours.map((each) => each.areaCode)).size < neighbours.length) {
    problems.push({ line: 1, column: '', sentence: 'A neighbour stands in two places of the row.' })
  }
  const publisher = 'Department for Education, statistical neighbours'
  return { kind: 'neighbours', form: 'neighbours', publisher, rows: count, neighbours, problems }
}
