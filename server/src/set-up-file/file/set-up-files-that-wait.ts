import { setUpFiles } from '@roundtable/db/queries/set-up-file.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { keepPartnership } from '@roundtable/shared/partnership/partnership-rights.ts'
import type { ActorContext } from '../../base/context.ts'
import type { WaitingRecord } from '../../notice/noun.ts'

/** Set-up files of one's own that were read and not taken over: they go by themselves. */
export async function setUpFilesThatWait({ actor, database, now }: ActorContext): Promise<WaitingRecord[]> {
  if (!keepPartnership.maySomewhere(actor)) return []
  const { partnershipId, personId } = actor
  const files = await setUpFiles.listReady(database.reader, { partnershipId, personId, now: now() })
  return files.map(({ id, fileName, createdAt, expiresAt }) => ({
    ...{ id, subject: 'partnership', what: 'Set-up file', title: fileName, verb: 'Take it over' },
    detail: 'Read, and nothing of it is taken over yet. It goes by itself after this day.',
    ...{ waitsFor: 'You sent it', dueOn: localDay(expiresAt), since: createdAt, by: null, deputyFor: null },
    page: `/set-up?file=${id}#workbook`,
  }))
}
