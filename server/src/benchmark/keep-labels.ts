import {
  benchmarkFiles,
  listBenchmarkLabels,
  replaceBenchmarkLabels,
} from '@roundtable/db/queries/benchmark-file.queries.ts'
import { lockPartnership } from '@roundtable/db/queries/partnership.queries.ts'
import { formLike } from '@roundtable/shared/published/open-data/data-columns.ts'
import type { DataDescription } from '@roundtable/shared/published/open-data/data-description.ts'
import { act } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'

/** What the columns of a publisher's files mean, for this file and the next; it changes no figure. */
export async function keepLabels(
  ctx: ActorContext,
  { partnershipId, id }: { partnershipId: string; id: string },
  { form, labels, problems }: DataDescription,
): Promise<void> {
  if (problems.length > 0) return
  await ctx.database.db.transaction().execute(async (tx) => {
    await lockPartnership(tx, partnershipId)
    const file = await benchmarkFiles.find(tx, { partnershipId, id })
    if (file === undefined) return
    const { fileName, fileHash } = file
    const known = await listBenchmarkLabels(tx, partnershipId)
    const earlier = formLike(form, [...new Set(known.map((each) => each.form))])
    await replaceBenchmarkLabels(
      tx,
      { partnershipId, forms: earlier === undefined ? [form] : [form, earlier] },
      labels.map((label) => ({
        ...{ partnershipId, form, ...label, fileName, fileHash },
        ...{ recordedAt: ctx.now(), recordedBy: ctx.actor.personId },
      })),
    )
    await act(tx, ctx, {
      act: 'benchmark.described',
      subjectId: partnershipId,
      summary: `What ${labels.length} columns of a publisher’s files mean was uploaded.`,
    })
  })
}

/** The labels that go with a form: its own, or those of the form that shares most columns with it. */
export function labelsOf<Label extends { form: string }>(labels: readonly Label[], form: string): Label[] {
  const like = formLike(form, [...new Set(labels.map((label) => label.form))])
  return labels.filter((label) => label.form === like)
}
