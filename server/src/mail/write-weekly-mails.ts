import {
  listNoticesWithoutMail,
  type NoticeRow,
  updateNoticesMail,
} from '@roundtable/db/queries/notice.queries.ts'
import { insertNoticeMails } from '@roundtable/db/queries/notice-mail.queries.ts'
import { listNoticePreferences } from '@roundtable/db/queries/notice-preference.queries.ts'
import { listOwnPartnerships } from '@roundtable/db/queries/partnership.queries.ts'
import { hasAddress } from '@roundtable/shared/account/address.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { weekOf } from '@roundtable/shared/base/working-day.ts'
import { isForReader, noticeScopeOf } from '@roundtable/shared/notice/notices.ts'
import type { Services } from '../base/context.ts'
import { turns } from '../base/in-slices.ts'
import { eachAlone, type Lease } from '../base/lease.ts'
import { messageIdOf } from '../notice/message-id.ts'
import { seatedPeople } from '../notice/seated-people.ts'
import { channelOf } from '../notice/write-notices.ts'

const dayMs = 86_400_000
/** Older news is no news, also after a long downtime. */
const oldestDays = 28

/** Puts one mail a person and week into the outbox, with what waits for them to be told. Answers how many. */
export async function writeWeeklyMails(services: Services, lease: Lease): Promise<number> {
  if (services.config.mail === undefined) return 0
  const alone = eachAlone()
  let written = 0
  for (const partnershipId of await listOwnPartnerships(services.database.reader)) {
    if (lease.isHeld()) written += (await alone.run(() => writeFor(services, partnershipId))) ?? 0
  }
  alone.end()
  return written
}

async function writeFor(services: Services, partnershipId: string): Promise<number> {
  const { reader, db } = services.database
  const at = services.now()
  const since = new Date(Date.parse(at) - oldestDays * dayMs).toISOString()
  const people = await seatedPeople(reader, { partnershipId, today: localDay(at) })
  const chosen = await listNoticePreferences(reader, { partnershipId })
  const waiting = await listNoticesWithoutMail(reader, { partnershipId, since })
  const letOthers = turns()
  let written = 0
  for (const person of people.filter(({ email }) => hasAddress(email))) {
    await letOthers()
    const scope = noticeScopeOf(person)
    const isWanted = (row: NoticeRow) =>
      row.personId === person.personId && isForReader(scope, row) && channelOf(chosen, row) === 'weekly'
    const notices = waiting.filter(isWanted)
    if (notices.length === 0) continue
    const id = services.newId()
    const name = `weekly.${weekOf(at)}.${partnershipId}.${person.personId}`
    written += await db.transaction().execute(async (tx) => {
      const ids = await insertNoticeMails(tx, [
        {
          partnershipId,
          id,
          personId: person.personId,
          kind: 'digest',
          messageId: messageIdOf(services.config, name),
          state: 'waiting',
          attempts: 0,
          nextAttemptAt: at,
          lastError: null,
          createdAt: at,
          endedAt: null,
        },
      ])
      if (ids.length > 0) {
        await updateNoticesMail(tx, { partnershipId, ids: notices.map((row) => row.id), mailId: id })
      }
      return ids.length
    })
  }
  return written
}
