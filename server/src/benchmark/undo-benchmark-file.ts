import type { Tx } from '@roundtable/db/database.ts'
import {
  benchmarkFiles,
  endBenchmarkFigures,
  insertBenchmarkFigures,
  isCorrectedLater,
  listFiguresOfFile,
} from '@roundtable/db/queries/benchmark-file.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import {
  endPartnershipAreas,
  insertPartnershipAreas,
  listAreasOfFile,
} from '@roundtable/db/queries/partnership-area.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { keepPublishedFigures } from '@roundtable/shared/partnership/partnership-rights.ts'
import { act } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'
import { publishOwnFigures } from '../published/publish-own-figures.ts'
import { requireBenchmarkFile } from './get-benchmark-file.ts'

const laterFirst = () => new DomainError('rule', 'A later file corrects this one: take that back first.')

/** Takes a file back: what it brought ends, and what it had ended stands again. */
export async function undoBenchmarkFile(ctx: ActorContext, { id }: { id: string }): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const file = await requireBenchmarkFile(tx, ctx, id)
    if (file.state !== 'applied')
      throw new DomainError('rule', 'Only a file that was taken over is taken back.')
    const change = { state: 'undone', undoneAt: ctx.now() } as const
    if (file.form === 'neighbours') await undoNeighbours(tx, ctx, id)
    const indicatorIds = file.form === 'neighbours' ? [] : await undoFigures(tx, ctx, id)
    await benchmarkFiles.update(tx, { partnershipId, id, from: 'applied' }, change)
    if (ctx.membership.readOnly) {
      const why = 'The publisher’s file was taken back.'
      const at = ctx.now()
      await publishOwnFigures(tx, { partnershipId, personId, at, indicatorIds, changed: why, gone: why })
    }
    await act(tx, ctx, {
      act: 'benchmark-file.undone',
      subjectId: partnershipId,
      summary: 'A publisher’s file was taken back: what stood before stands again.',
      seat: keepPublishedFigures.seat(ctx.actor),
    })
  })
}

/** Answers which indicators it had figures of. */
async function undoFigures(tx: Tx, ctx: ActorContext, id: string): Promise<string[]> {
  const { partnershipId, personId } = ctx.actor
  const at = ctx.now()
  const brought = await listFiguresOfFile(tx, { partnershipId, id, role: 'fileId' })
  if (await isCorrectedLater(tx, { partnershipId, id })) throw laterFirst()
  const ended = await listFiguresOfFile(tx, { partnershipId, id, role: 'endedFileId' })
  const end = { partnershipId, endedAt: at, endedBy: personId, endedFileId: id }
  await endBenchmarkFigures(tx, { ids: brought.map((figure) => figure.id), ...end })
  await insertBenchmarkFigures(
    tx,
    ended.map((figure) => ({
      ...figure,
      ...{ id: ctx.newId(), recordedAt: at, recordedBy: personId },
    })),
  )
  return [...new Set([...brought, ...ended].map(({ indicatorId }) => indicatorId))]
}

async function undoNeighbours(tx: Tx, ctx: ActorContext, id: string): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  const at = ctx.now()
  const brought = await listAreasOfFile(tx, { partnershipId, id, role: 'fileId' })
  if (brought.every(({ endedAt }) => endedAt !== null)) {
    const isElsewhere = brought.some(({ endedFileId }) => endedFileId === null)
    const sentence = 'The area of the partnership was changed since: its neighbours are others now.'
    throw isElsewhere ? new DomainError('rule', sentence) : laterFirst()
  }
  const ended = await listAreasOfFile(tx, { partnershipId, id, role: 'endedFileId' })
  const end = { partnershipId, endedAt: at, endedBy: personId, endedFileId: id }
  await endPartnershipAreas(tx, { ids: brought.map((area) => area.id), ...end })
  await insertPartnershipAreas(
    tx,
    ended.map((area) => ({
      ...area,
      ...{ id: ctx.newId(), recordedAt: at, recordedBy: personId },
      ...{ endedAt: null, endedBy: null, endedFileId: null },
    })),
  )
}
