import {
  benchmarkFiles,
  endBenchmarkFigures,
  insertBenchmarkFigures,
} from '@roundtable/db/queries/benchmark-file.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { applyBenchmarkFileSchema } from '@roundtable/shared/benchmark/benchmark-file.ts'
import { problemsOfSource } from '@roundtable/shared/benchmark/benchmark-form.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import type { z } from 'zod'
import { act } from '../act/act.ts'
import { assertNoProblems } from '../base/assert-no-problems.ts'
import type { ActorContext } from '../base/context.ts'
import { compareFile, placeName, requireBenchmarkFile } from './get-benchmark-file.ts'

type Input = z.infer<typeof applyBenchmarkFileSchema>

/** Takes a publisher's file over as it was seen, all of it or nothing; what it corrects ends, and stays. */
export async function applyBenchmarkFile(ctx: ActorContext, input: Input): Promise<{ written: number }> {
  const { partnershipId, personId } = ctx.actor
  const { id, seen, source, licence, retrievedOn } = input
  const at = ctx.now()
  assertNoProblems(problemsOfSource(input, { today: at.slice(0, 10) }))
  return ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const row = await requireBenchmarkFile(tx, ctx, id)
    if (row.state === 'applied') throw new DomainError('rule', 'This file was taken over already.')
    if (row.state !== 'ready') throw new DomainError('rule', 'This file was not read: upload it again.')
    const { data, changes, isOld, ...compared } = await compareFile(tx, row)
    if (isOld || compared.seen !== seen) {
      throw new DomainError('conflict', 'What is here has changed since you looked: upload the file again.')
    }
    if (data.problemCount > 0)
      throw new DomainError('rule', 'This file has problems: nothing of it is taken.')
    if (changes.length === 0) throw new DomainError('rule', 'Nothing in this file differs from what is here.')
    const change = { state: 'applied', content: '', source, licence, retrievedOn, appliedAt: at } as const
    if (!(await benchmarkFiles.update(tx, { partnershipId, id, from: 'ready' }, change))) {
      throw new DomainError('conflict', 'This file was taken over already.')
    }
    const ids = changes.flatMap(({ endsId }) => (endsId === null ? [] : [endsId]))
    await endBenchmarkFigures(tx, { ids, partnershipId, endedAt: at, endedBy: personId, endedFileId: id })
    const figures = changes.flatMap(({ figure }) => (figure === null ? [] : [figure]))
    await insertBenchmarkFigures(
      tx,
      figures.map((figure) => ({
        ...figure,
        ...{ partnershipId, id: ctx.newId(), areaName: placeName(figure.areaCode), fileId: id },
        ...{ recordedAt: at, recordedBy: personId, endedAt: null, endedBy: null, endedFileId: null },
      })),
    )
    const count = (kind: string) => changes.filter((each) => each.kind === kind).length
    await act(tx, ctx, {
      act: 'benchmark-file.applied',
      subjectId: partnershipId,
      summary: `A publisher’s file was taken over: ${count('new')} new, ${count('changed')} changed, ${count('gone')} gone.`,
      seat: keepPartnership.seat(ctx.actor),
    })
    return { written: changes.length }
  })
}
