import {
  benchmarkFiles,
  endBenchmarkFigures,
  insertBenchmarkFigures,
  isCorrectedLater,
  listFiguresOfFile,
} from '@roundtable/db/queries/benchmark-file.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import { act } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'
import { requireBenchmarkFile } from './get-benchmark-file.ts'

/** Takes a file back: its figures end, and what it had ended stands again. */
export async function undoBenchmarkFile(ctx: ActorContext, { id }: { id: string }): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  const at = ctx.now()
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const file = await requireBenchmarkFile(tx, ctx, id)
    if (file.state !== 'applied')
      throw new DomainError('rule', 'Only a file that was taken over is taken back.')
    const brought = await listFiguresOfFile(tx, { partnershipId, id, role: 'fileId' })
    if (await isCorrectedLater(tx, { partnershipId, id })) {
      throw new DomainError('rule', 'A later file corrects this one: take that back first.')
    }
    const ended = await listFiguresOfFile(tx, { partnershipId, id, role: 'endedFileId' })
    await benchmarkFiles.update(tx, { partnershipId, id, from: 'applied' }, { state: 'undone', undoneAt: at })
    const end = { partnershipId, endedAt: at, endedBy: personId, endedFileId: id }
    await endBenchmarkFigures(tx, { ids: brought.map((figure) => figure.id), ...end })
    await insertBenchmarkFigures(
      tx,
      ended.map((figure) => ({
        ...figure,
        ...{ id: ctx.newId(), recordedAt: at, recordedBy: personId },
        ...{ endedAt: null, endedBy: null, endedFileId: null },
      })),
    )
    await act(tx, ctx, {
      act: 'benchmark-file.undone',
      subjectId: partnershipId,
      summary: 'A publisher’s file was taken back: what stood before stands again.',
      seat: keepPartnership.seat(ctx.actor),
    })
  })
}
