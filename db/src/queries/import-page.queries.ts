import type { Db, Tx } from '../database.ts'
import { ask, statement } from '../statement.ts'

/** Some pages of a file, one after another. */
export type PageSpan = { partnershipId: string; importId: string; first: number; last: number }

/** The pages p of a span, in a statement; its parameters. */
export const ofSpan = 'p.partnership_id = ? and p.import_id = ? and p.part between ? and ?'
export const placesOfSpan = ({ partnershipId, importId, first, last }: PageSpan) => [
  partnershipId,
  importId,
  first,
  last,
]

export type PageHead = {
  part: number
  /** What its values are of. */
  fields: string[]
  /** The returns its rows go into. */
  returnIds: string[]
  /** It is packed as pages were before. */
  isFormer: boolean
  /** What stood in its rows was kept when it was read. */
  keepsBefore: boolean
}

const heads = statement<{
  part: number
  fields: string | null
  returnIds: string | null
  former: number
  before: number
}>(
  ({ json, groupsOf, gathered }) => `
select p.part, ${json('p.entries')}->>'fields' as fields,
  (select ${gathered('g.key')} from ${groupsOf('p.entries')}) as "returnIds",
  case when ${json('p.entries')}->>'returns' is null then 0 else 1 end as former,
  (select count(*) from return_import_before b where b.partnership_id = p.partnership_id
    and b.import_id = p.import_id and b.part = p.part) as before
from return_import_part p where ${ofSpan} order by p.part`,
)

/** Pages that can be saved, without their rows. */
export async function findPageHeads(db: Db, span: PageSpan): Promise<PageHead[]> {
  const found = await ask(db, heads, placesOfSpan(span))
  return found.map(({ part, fields, returnIds, former, before }) => ({
    part,
    fields: JSON.parse(fields ?? '[]'),
    returnIds: JSON.parse(returnIds ?? '[]'),
    isFormer: former === 1,
    keepsBefore: Number(before) > 0,
  }))
}

export async function updatePage(
  tx: Tx,
  {
    partnershipId,
    importId,
    part,
    entries,
  }: Omit<PageSpan, 'first' | 'last'> & { part: number; entries: string },
): Promise<void> {
  await tx
    .updateTable('returnImportPart')
    .set({ entries })
    .where('partnershipId', '=', partnershipId)
    .where('importId', '=', importId)
    .where('part', '=', part)
    .execute()
}
