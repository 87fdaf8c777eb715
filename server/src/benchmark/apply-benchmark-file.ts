import type { Tx } from '@roundtable/db/database.ts'
import { benchmarkFiles } from '@roundtable/db/queries/benchmark-file.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import {
  endPartnershipAreas,
  insertPartnershipAreas,
} from '@roundtable/db/queries/partnership-area.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { formatDay } from '@roundtable/shared/base/period.ts'
import type { applyBenchmarkFileSchema } from '@roundtable/shared/benchmark/benchmark-file.ts'
import { problemsOfSource } from '@roundtable/shared/benchmark/benchmark-form.ts'
import { keepPublishedFigures } from '@roundtable/shared/partnership/partnership-rights.ts'
import type { z } from 'zod'
import { act } from '../act/act.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { publishOwnFigures } from '../published/publish-own-figures.ts'
import { type ComparedFile, compareFile } from './compare-file.ts'
import { requireBenchmarkFile } from './get-benchmark-file.ts'
import { recordFigures } from './record-figures.ts'

type Input = z.infer<typeof applyBenchmarkFileSchema>

/** Takes a publisher's file over as it was seen, all of it or nothing; what it corrects ends, and stays. */
export async function applyBenchmarkFile(ctx: ActorContext, input: Input): Promise<{ written: number }> {
  const { partnershipId } = ctx.actor
  const { id, seen, source, licence, retrievedOn } = input
  const at = ctx.now()
  assertNoProblems(problemsOfSource(input, { today: localDay(at) }))
  return ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const row = await requireBenchmarkFile(tx, ctx, id)
    if (row.state === 'applied') throw new DomainError('rule', 'This file was taken over already.')
    if (row.state !== 'ready') throw new DomainError('rule', 'This file was not read: upload it again.')
    const compared = await compareFile(tx, row)
    const { changes } = compared
    if (compared.isOld || compared.seen !== seen) {
      throw new DomainError('conflict', 'What is here has changed since you looked: upload the file again.')
    }
    if (compared.data.problems.length > 0)
      throw new DomainError('rule', 'This file has problems: nothing of it is taken.')
    if (changes.length === 0) throw new DomainError('rule', 'Nothing in this file differs from what is here.')
    const change = { state: 'applied', content: '', source, licence, retrievedOn, appliedAt: at } as const
    if (!(await benchmarkFiles.update(tx, { partnershipId, id, from: 'ready' }, change))) {
      throw new DomainError('conflict', 'This file was taken over already.')
    }
    if (compared.kind === 'figures') await applyFigures(tx, ctx, { id, compared }, retrievedOn)
    if (compared.kind === 'neighbours') await applyNeighbours(tx, ctx, { id, compared })
    const count = (kind: string) => changes.filter((each) => each.kind === kind).length
    const what = compared.kind === 'neighbours' ? 'statistical neighbours' : 'figures'
    await act(tx, ctx, {
      act: 'benchmark-file.applied',
      subjectId: partnershipId,
      summary: `A publisher’s file of ${what} was taken over: ${count('new')} new, ${count('changed')} changed, ${count('gone')} gone.`,
      seat: keepPublishedFigures.seat(ctx.actor),
    })
    return { written: changes.length }
  })
}

type Compared<Kind> = { id: string; compared: Extract<ComparedFile, { kind: Kind }> }

async function applyFigures(
  tx: Tx,
  ctx: ActorContext,
  { id, compared }: Compared<'figures'>,
  retrievedOn: string,
): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  await recordFigures(tx, { ...ctx, ...ctx.actor }, { fileId: id, changes: compared.changes })
  if (!ctx.membership.readOnly) return
  const file = `file retrieved on ${formatDay(retrievedOn)}`
  await publishOwnFigures(tx, {
    ...{ partnershipId, personId, at: ctx.now() },
    indicatorIds: compared.matches.map(({ indicatorId }) => indicatorId),
    changed: `The publisher changed this figure: ${file}.`,
    gone: `The publisher has this figure no more: ${file}.`,
  })
}

/** After the area itself, England and the region. */
const firstNeighbour = 4

/** The order is that of the file, whole: all that stood end together. */
async function applyNeighbours(
  tx: Tx,
  ctx: ActorContext,
  { id, compared }: Compared<'neighbours'>,
): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  const at = ctx.now()
  const ids = compared.current.map((each) => each.id)
  await endPartnershipAreas(tx, { ids, partnershipId, endedAt: at, endedBy: personId, endedFileId: id })
  await insertPartnershipAreas(
    tx,
    compared.data.neighbours.map((neighbour, index) => ({
      ...{
        partnershipId,
        id: ctx.newId(),
        ...neighbour,
        relation: 'neighbour',
        position: index + firstNeighbour,
      },
      ...{ fileId: id, recordedAt: at, recordedBy: personId },
      ...{ endedAt: null, endedBy: null, endedFileId: null },
    })),
  )
}
