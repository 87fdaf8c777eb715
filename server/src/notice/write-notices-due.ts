import { listBankHolidays } from '@roundtable/db/queries/bank-holiday.queries.ts'
import {
  listOpenReturns,
  listTold,
  type OpenReturnRow,
} from '@roundtable/db/queries/notice-return.queries.ts'
import { listEntrants } from '@roundtable/db/queries/return-entry.queries.ts'
import {
  type NoticeKind,
  noticeKindWord,
  noticesOf,
  type OwedNotice,
} from '@roundtable/shared/notice/notice-rules.ts'
import { returnName } from '@roundtable/shared/return/return-name.ts'
import { actBySystem } from '../act/act.ts'
import type { Services } from '../base/context.ts'
import type { Lease } from '../base/lease.ts'
import { type SeatedPerson, seatedPeople } from './seated-people.ts'
import { writeNotices } from './write-notices.ts'

/**
 * Tells what comes with time: returns that opened, are due soon or late; and whatever an open return asks for and
 * somebody who took a seat since has not been told. Answers how many notices were written.
 */
export async function writeNoticesDue(services: Services, lease: Lease): Promise<number> {
  const { reader } = services.database
  const today = services.now().slice(0, 10)
  const holidays = await listBankHolidays(reader)
  const seated = new Map<string, SeatedPerson[]>()
  let written = 0
  for (const owed of await listOpenReturns(reader, null)) {
    if (!lease.isHeld()) break
    const { partnershipId, id: returnId } = owed
    const people = seated.get(partnershipId) ?? (await seatedPeople(reader, { partnershipId, today }))
    seated.set(partnershipId, people)
    const enteredBy = await listEntrants(reader, { partnershipId, returnId })
    const told = await listTold(reader, { partnershipId, returnId })
    const missing = noticesOf(owed, { people, enteredBy, today, holidays }).filter(
      ({ personId, dedupeKey }) => !told.has(`${personId} ${dedupeKey}`),
    )
    if (missing.length > 0) written += await tell(services, owed, missing)
  }
  return written
}

function tell(services: Services, owed: OpenReturnRow, missing: readonly OwedNotice[]): Promise<number> {
  return services.database.db.transaction().execute(async (tx) => {
    const written = await writeNotices(tx, services, owed, missing)
    const counts = new Map<NoticeKind, number>()
    for (const { kind } of written) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    for (const [kind, count] of counts) {
      await actBySystem(tx, services, {
        partnershipId: owed.partnershipId,
        act: 'notice.written',
        subjectId: owed.id,
        summary: `${noticeKindWord(kind)}: the ${returnName(owed)}. People told: ${count}.`,
        agencyId: owed.agencyId,
      })
    }
    return written.length
  })
}
