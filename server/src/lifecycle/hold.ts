import { DomainError } from '@roundtable/shared/base/errors.ts'
import { afterAct, type Lifecycle } from '@roundtable/shared/lifecycle/lifecycle.ts'

type Record<State extends string> = { state: State; version: number }

type Holding<State extends string, Deed extends string, Row extends Record<State>> = {
  life: Lifecycle<State, Deed>
  deed: Deed
  /** The record, locked by its own query within the reader's scope; nothing where it is missing or foreign. */
  row: Row | null | undefined
  /** The version the person saw; left out where the act does not depend on it. */
  version?: number | undefined
  missing: () => DomainError
  /** What is told where somebody was faster, and what stands now. */
  changed: string
  current: (row: Row) => unknown
}

/**
 * A record that is there, as it was seen, and open to the deed: 404 where it is missing or foreign alike, 409 with
 * what stands where somebody was faster, 422 with the lifecycle's sentence where its state refuses the deed.
 */
export function hold<State extends string, Deed extends string, Row extends Record<State>>({
  life,
  deed,
  row,
  version,
  missing,
  changed,
  current,
}: Holding<State, Deed, Row>): { row: Row; to: State } {
  if (row === null || row === undefined) throw missing()
  if (version !== undefined && version !== row.version) {
    throw new DomainError('conflict', changed, { current: current(row) })
  }
  const after = afterAct(life, deed, row.state)
  if ('refused' in after) throw new DomainError('rule', after.refused)
  return { row, to: after.to }
}
