import type { Tx } from '@roundtable/db/database.ts'
import { updateReturn } from '@roundtable/db/queries/return.queries.ts'
import type { ReturnImportRow } from '@roundtable/db/queries/return-import.queries.ts'
import { importLifecycle } from '@roundtable/shared/import/import-lifecycle.ts'
import { returnLifecycle } from '@roundtable/shared/return/return-lifecycle.ts'
import { enterReturns } from '@roundtable/shared/return/return-rights.ts'
import type { ActorContext } from '../base/context.ts'
import { advance } from '../lifecycle/advance.ts'
import { moveOf } from '../lifecycle/move.ts'
import type { HeldReturn } from './open-returns-of.ts'

type FileStep = {
  deed: 'apply' | 'undo'
  found: ReturnImportRow
  returns: readonly HeldReturn[]
  /** The return the file was sent for. */
  main: HeldReturn
  write: () => Promise<unknown>
  summary: string
}

/** A file goes into its returns, or comes out again: one act, a step of the file and of each return it begins. */
export async function fileStep(tx: Tx, ctx: ActorContext, step: FileStep): Promise<void> {
  const { deed, found, returns, main, write, summary } = step
  const saved = returns.filter(({ owed, to }) => owed.state === to)
  for (const { owed } of saved) await updateReturn(tx, owed, {})
  const begun = moveOf({
    life: returnLifecycle,
    deed: 'save',
    records: returns.filter(({ owed, to }) => owed.state !== to).map(({ owed }) => owed),
    write: (state, owed) => updateReturn(tx, owed, { state }),
  })
  const file = { id: found.id, ...(deed === 'apply' ? read : applied) }
  await advance(tx, ctx, {
    life: importLifecycle,
    deed,
    record: file,
    write,
    along: [begun],
    subjectId: main.owed.id,
    summary,
    seat: enterReturns.seat(ctx.actor, main.owed.agencyId),
    agencyId: main.owed.agencyId,
    onBehalf: main.onBehalf,
  })
}

const read = { state: 'ready', version: 0 } as const
const applied = { state: 'applied', version: 1 } as const
