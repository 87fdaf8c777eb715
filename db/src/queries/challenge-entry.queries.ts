import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type {
  ChallengeDraftTable,
  ChallengeEntryTable,
  ChallengeSettingTable,
  ChallengeStageTable,
} from '../tables/challenge.table.ts'

type OfChallenge = { partnershipId: string; challengeId: string }

export async function insertChallengeStage(tx: Tx, row: Insertable<ChallengeStageTable>): Promise<void> {
  await tx.insertInto('challengeStage').values(row).execute()
}

/** First to last, of these challenges. */
export async function listChallengeStages(
  db: Db,
  { partnershipId, challengeId }: OfChallenge,
): Promise<ChallengeStageTable[]> {
  return db
    .selectFrom('challengeStage')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('challengeId', '=', challengeId)
    .orderBy('stage')
    .execute()
}

export async function insertChallengeEntry(tx: Tx, row: Insertable<ChallengeEntryTable>): Promise<void> {
  await tx.insertInto('challengeEntry').values(row).execute()
}

/** In the order in which it was said. */
export async function listChallengeEntries(db: Db, { partnershipId, challengeId }: OfChallenge) {
  return db
    .selectFrom('challengeEntry as e')
    .leftJoin('person as p', 'p.id', 'e.recordedBy')
    .leftJoin('agency as a', (on) =>
      on.onRef('a.partnershipId', '=', 'e.partnershipId').onRef('a.id', '=', 'e.agencyId'),
    )
    .selectAll('e')
    .select(['p.name as personName', 'a.name as agencyName'])
    .where('e.partnershipId', '=', partnershipId)
    .where('e.challengeId', '=', challengeId)
    .orderBy('e.recordedAt')
    .orderBy('e.id')
    .execute()
}
export type ListedEntry = Awaited<ReturnType<typeof listChallengeEntries>>[number]

/** What happened to it, newest first. */
export async function listChallengeSteps(db: Db, { partnershipId, challengeId }: OfChallenge) {
  return db
    .selectFrom('auditEvent')
    .select(['action as act', 'at', 'personName as by', 'summary'])
    .where('partnershipId', '=', partnershipId)
    .where('subjectId', '=', challengeId)
    .where((eb) => eb.or([eb('category', '=', 'progress'), eb('action', '=', 'notice.written')]))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function findChallengeDraft(db: Db, { partnershipId, challengeId }: OfChallenge) {
  return db
    .selectFrom('challengeDraft as d')
    .innerJoin('person as p', 'p.id', 'd.savedBy')
    .selectAll('d')
    .select('p.name as savedByName')
    .where('d.partnershipId', '=', partnershipId)
    .where('d.challengeId', '=', challengeId)
    .executeTakeFirst()
}

export async function upsertChallengeDraft(tx: Tx, row: ChallengeDraftTable): Promise<void> {
  const { partnershipId: _, challengeId: __, ...set } = row
  await tx
    .insertInto('challengeDraft')
    .values(row)
    .onConflict((on) => on.columns(['partnershipId', 'challengeId']).doUpdateSet(set))
    .execute()
}

/** Once it is sent, or its stage is over, nothing of it remains. */
export async function deleteChallengeDraft(
  tx: Tx,
  { partnershipId, challengeId }: OfChallenge,
): Promise<void> {
  await tx
    .deleteFrom('challengeDraft')
    .where('partnershipId', '=', partnershipId)
    .where('challengeId', '=', challengeId)
    .execute()
}

export async function findChallengeSetting(db: Db, partnershipId: string) {
  return db
    .selectFrom('challengeSetting as s')
    .innerJoin('person as p', 'p.id', 's.recordedBy')
    .selectAll('s')
    .select('p.name as recordedByName')
    .where('s.partnershipId', '=', partnershipId)
    .orderBy('s.version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertChallengeSetting(tx: Tx, row: Insertable<ChallengeSettingTable>): Promise<void> {
  await tx.insertInto('challengeSetting').values(row).execute()
}
