import { listOwnPartnerships } from '@roundtable/db/queries/partnership.queries.ts'
import { deletePrivateNotes } from '@roundtable/db/queries/private-note.queries.ts'
import { listRetentionSettings } from '@roundtable/db/queries/retention.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { dueBefore, retentionKinds } from '@roundtable/shared/retention/retention-kinds.ts'
import type { Services } from '../base/context.ts'
import { eachAlone, type Lease } from '../base/lease.ts'

/** Private notes are no record: they go by themselves when their years are over. Answers how many went. */
export async function destroyPrivateNotes({ database, now }: Services, lease: Lease): Promise<number> {
  const today = localDay(now())
  const alone = eachAlone()
  let gone = 0
  for (const partnershipId of await listOwnPartnerships(database.reader)) {
    if (!lease.isHeld()) return gone
    await alone.run(async () => {
      const settings = await listRetentionSettings(database.reader, partnershipId)
      const set = settings.find(({ kind }) => kind === 'private-notes')?.years
      const before = dueBefore(today, set ?? retentionKinds['private-notes'].years)
      gone += await database.db
        .transaction()
        .execute((tx) => deletePrivateNotes(tx, { partnershipId, before }))
    })
  }
  alone.end()
  return gone
}
