import { listTitledAlike as listAlike } from '@roundtable/db/queries/indicator-plain.queries.ts'
import type { titleAlikeSchema } from '@roundtable/shared/chart-note/chart-note.ts'
import type { z } from 'zod'
import type { ActorContext } from '../../base/context.ts'

/** Other indicators that are called so: readers could not tell them apart. */
export async function listTitledAlike(
  { actor, database }: ActorContext,
  { title, code }: z.infer<typeof titleAlikeSchema>,
) {
  const { partnershipId } = actor
  const found = await listAlike(database.reader, { partnershipId, title: title.trim() })
  return found.filter((each) => each.code !== code)
}
