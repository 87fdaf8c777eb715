import type { Tx } from '@roundtable/db/database.ts'
import type { ReturnImportRow } from '@roundtable/db/queries/return-import.queries.ts'
import { importLifecycle } from '@roundtable/shared/import/import-lifecycle.ts'
import { returnLifecycle } from '@roundtable/shared/return/return-lifecycle.ts'
import { enterReturns } from '@roundtable/shared/return/return-rights.ts'
import { act, whoActs } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'
import { recordSteps } from '../lifecycle/record-steps.ts'
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
  const name = importLifecycle.acts[deed].act
  const from = {
    seat: enterReturns.seat(ctx.actor, main.owed.agencyId),
    agencyId: main.owed.agencyId,
    onBehalf: main.onBehalf,
  }
  await write()
  const left = await act(tx, ctx, { act: name, subjectId: main.owed.id, summary, ...from })
  const begun = returns.filter(({ owed, to }) => owed.state !== to)
  const isApplied = deed === 'apply'
  await recordSteps(
    tx,
    ctx,
    [
      {
        subject: importLifecycle.subject,
        subjectId: found.id,
        version: isApplied ? 1 : 2,
        act: name,
        from: isApplied ? 'ready' : 'applied',
        to: isApplied ? 'applied' : 'undone',
      },
      ...begun.map(({ owed, to }) => ({
        subject: returnLifecycle.subject,
        subjectId: owed.id,
        version: owed.version + 1,
        act: name,
        from: owed.state,
        to,
      })),
    ],
    { who: whoActs(ctx, from), left, words: {} },
  )
}
