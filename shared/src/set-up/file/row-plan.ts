import type { Cells, SheetKey } from '../sheet/columns.ts'
import type { SetUpRecord } from '../sheet/set-up-state.ts'
import type { FileRow } from './read-set-up-file.ts'

/**
 * What a row of the file asks for. `newer`: the record changed on its page since the download and the row did not.
 * `conflict`: both changed. `later`: it cannot be taken over now, and says why.
 */
export const rowKinds = ['new', 'changed', 'same', 'newer', 'conflict', 'later'] as const
export type RowKind = (typeof rowKinds)[number]

export type Difference = { key: string; heading: string; was: string; becomes: string }

export type RowPlan = {
  sheet: SheetKey
  row: FileRow
  record: SetUpRecord | null
  kind: RowKind
  /** How it is called in a list. */
  name: string
  /** What the row is to say: cells that the file has not stay as they are. */
  cells: Cells
  differences: readonly Difference[]
  sentence: string
}

/** Rows after the file is taken over: those of it, and those it does not name. */
export type RowAfter = { cells: Cells; plan: RowPlan | null; record: SetUpRecord | null }

export const willWrite = ({ kind }: RowPlan): boolean =>
  kind === 'new' || kind === 'changed' || kind === 'conflict'
