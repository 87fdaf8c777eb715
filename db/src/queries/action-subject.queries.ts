import { beforeTriage } from '@roundtable/shared/issue/issue-lifecycle.ts'
import type { Db } from '../database.ts'

type Asking = { partnershipId: string; number: number }
type Found = { id: string; indicatorId: string | null; indicatorCode: string | null; goalId: string | null }

/** An issue that was accepted, with what it is about; nothing is set about one that waits for triage. */
export async function findIssueSubject(
  db: Db,
  { partnershipId, number }: Asking,
): Promise<Found | undefined> {
  return db
    .selectFrom('issue as u')
    .leftJoin('indicator as i', (on) =>
      on.onRef('i.partnershipId', '=', 'u.partnershipId').onRef('i.id', '=', 'u.indicatorId'),
    )
    .where('u.partnershipId', '=', partnershipId)
    .where('u.number', '=', number)
    .where('u.state', 'not in', beforeTriage)
    .select(['u.id', 'u.indicatorId', 'i.code as indicatorCode', 'u.goalId'])
    .executeTakeFirst()
}

/** A challenge with what it is about; a restricted one is not found: an action would tell of it. */
export async function findChallengeSubject(
  db: Db,
  { partnershipId, number }: Asking,
): Promise<Found | undefined> {
  return db
    .selectFrom('challenge as u')
    .leftJoin('indicator as i', (on) =>
      on.onRef('i.partnershipId', '=', 'u.partnershipId').onRef('i.id', '=', 'u.indicatorId'),
    )
    .where('u.partnershipId', '=', partnershipId)
    .where('u.number', '=', number)
    .where('u.restricted', '=', 0)
    .select(['u.id', 'u.indicatorId', 'i.code as indicatorCode', 'u.goalId'])
    .executeTakeFirst()
}
