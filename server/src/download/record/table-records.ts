import { csvRecord } from '@roundtable/shared/base/csv.ts'
import type { ActorContext } from '../../base/context.ts'

type Cell = string | number | boolean | null

/** The words of a cell for yes and no. */
export const yesOrNo = (flag: boolean): string => (flag ? 'yes' : 'no')

/** Where a row comes from that no file brought. */
export const ownSource = ({ name }: { name: string }): string => `Roundtable, ${name}`

type Closing = { source?: string; marking?: string; asAt?: string | undefined }

/** What ends each record of a file: source, marking, and the moment it is read as at. */
export function closingCells(ctx: ActorContext, closing: Closing = {}): [string, string, string] {
  const { source = ownSource(ctx.membership), marking = ctx.membership.marking, asAt = ctx.now() } = closing
  return [source, marking, asAt]
}

/** A short table, read at once: each row as the cells of the columns. */
export async function* tableRecords<Row>(
  ctx: ActorContext,
  rows: Promise<readonly Row[]>,
  cellsOf: (row: Row) => Cell[],
  asAt?: string,
): AsyncGenerator<string> {
  const closing = closingCells(ctx, { asAt })
  for (const row of await rows) yield csvRecord([...cellsOf(row).map(textOf), ...closing])
}

function textOf(cell: Cell): string | null {
  if (typeof cell === 'number') return String(cell)
  return typeof cell === 'boolean' ? yesOrNo(cell) : cell
}
