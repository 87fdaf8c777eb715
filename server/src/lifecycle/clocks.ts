import type { Db } from '@roundtable/db/database.ts'
import { listBankHolidays } from '@roundtable/db/queries/bank-holiday.queries.ts'
import { listNotified } from '@roundtable/db/queries/notice.queries.ts'
import { listOwnPartnerships } from '@roundtable/db/queries/partnership.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { noticeKindWord } from '@roundtable/shared/notice/notices.ts'
import { actBySystem } from '../act/act.ts'
import type { Services } from '../base/context.ts'
import { eachAlone, type Lease } from '../base/lease.ts'
import type { OwedGroup } from '../notice/noun.ts'
import { nouns } from '../notice/nouns.ts'
import { seatedPeople } from '../notice/seated-people.ts'
import { writeNotices } from '../notice/write-notices.ts'
import type { DeedClock } from './deed-clock.ts'

/**
 * Takes the steps and tells what clocks ran out into, and the last step of what is still open to somebody who took a seat since; once,
 * also after downtime and by several processes: the database holds each notice of a person and event once. Answers
 * how many steps were taken and notices written; what fails stops nothing else, and fails the job in the end.
 */
export async function runClocks(
  services: Services,
  lease: Lease,
  deedClocks: readonly DeedClock[] = [],
): Promise<number> {
  const { reader } = services.database
  const today = localDay(services.now())
  const holidays = await listBankHolidays(reader)
  const alone = eachAlone()
  let written = 0
  for (const partnershipId of await listOwnPartnerships(reader)) {
    for (const run of deedClocks) {
      const deed = () => run(services, lease, { partnershipId, today, holidays })
      written += (await alone.run(deed)) ?? 0
    }
    const people = await alone.run(() => seatedPeople(reader, { partnershipId, today }))
    if (people === null) continue
    for (const noun of nouns) {
      const owed = await alone.run(() => noun.owedByTime(reader, { partnershipId, people, today, holidays }))
      const untold = await alone.run(() => missing(reader, partnershipId, owed ?? []))
      for (const group of untold ?? []) {
        if (!lease.isHeld()) return written
        written += (await alone.run(() => tell(services, partnershipId, group))) ?? 0
      }
    }
  }
  alone.end()
  return written
}

/** Without what was told: this very event, or an earlier step of this kind that is still open. */
async function missing(db: Db, partnershipId: string, owed: readonly OwedGroup[]): Promise<OwedGroup[]> {
  const subjectIds = [...new Set(owed.map(({ subjectId }) => subjectId))]
  const told = await listNotified(db, { partnershipId, subjectIds })
  const events = new Set(told.map(({ personId, dedupeKey }) => `${personId} ${dedupeKey}`))
  const open = new Set(
    told.flatMap(({ personId, kind, subjectId, settledAt }) =>
      settledAt === null ? `${personId} ${kind} ${subjectId}` : [],
    ),
  )
  return owed.flatMap((group) => {
    const notices = group.notices.filter(
      ({ personId, dedupeKey, kind, subjectId, eventAt, transitionId }) =>
        !events.has(`${personId} ${dedupeKey}`) &&
        // As it was named before a reminder was named by the end it reminds of.
        !events.has(`${personId} ${kind}:${subjectId}:${eventAt}`) &&
        (transitionId === null || !open.has(`${personId} ${kind} ${subjectId}`)),
    )
    return notices.length === 0 ? [] : [{ ...group, notices }]
  })
}

function tell(
  services: Services,
  partnershipId: string,
  { kind, subjectKind, subjectId, agencyId, title, notices }: OwedGroup,
): Promise<number> {
  return services.database.db.transaction().execute(async (tx) => {
    const { length } = await writeNotices(tx, services, partnershipId, notices)
    if (length === 0) return 0
    await actBySystem(tx, services, {
      partnershipId,
      act: 'notice.written',
      subject: subjectKind,
      subjectId,
      summary: `${noticeKindWord(kind)}. ${title}. People told: ${length}.`,
      agencyId,
    })
    return length
  })
}
