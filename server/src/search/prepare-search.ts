import { findPartnership, listPartnershipIds } from '@roundtable/db/queries/partnership.queries.ts'
import { previewRole } from '@roundtable/shared/rights/audience.ts'
import type { Services } from '../base/context.ts'
import { roleContext } from '../base/role-context.ts'
import { findHits } from './find-hits.ts'

const mostPrepared = 8

/** Before the first question is asked: what those who are told everything look in, of the first partnerships. */
export async function prepareSearch(services: Services): Promise<void> {
  const { reader } = services.database
  const ids = await listPartnershipIds(reader)
  for (const id of ids.slice(0, mostPrepared)) {
    const partnership = await findPartnership(reader, id)
    if (partnership === undefined) continue
    const ctx = roleContext(services, partnership, { role: previewRole('trusted'), name: 'Roundtable' })
    await findHits(ctx, { text: partnership.name })
  }
}
