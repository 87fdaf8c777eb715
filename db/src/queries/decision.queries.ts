import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type {
  DecisionAboutTable,
  DecisionDissentTable,
  DecisionTable,
  DecisionVersionTable,
} from '../tables/room.table.ts'

export type ListedDecision = Omit<DecisionTable, 'takenBy'> &
  Pick<DecisionVersionTable, 'text' | 'reason' | 'why'> & {
    recordedBy: string
    boardName: string
    meetingNumber: number
    meetingDay: string
    itemTitle: string
    restricted: number
    leadAgencyId: string | null
    itemState: 'proposed' | 'placed' | 'taken' | 'decided' | 'noted' | 'deferred' | 'withdrawn'
    proposedBy: string
  }

type ListParams = {
  partnershipId: string
  id?: string
  meetingId?: string
  named?: { meetingNumber: number; number: number }
  /** What it is about, by any of its editions that holds. */
  aboutId?: string
}

/** The newest first, each as it holds now. */
export async function listDecisions(db: Db, asked: ListParams): Promise<ListedDecision[]> {
  const { partnershipId, id, meetingId, named, aboutId } = asked
  const { rows } = await sql<ListedDecision>`
    select d.*, v.text, v.reason, v.why, p.name as recorded_by, w.name as board_name, m.number as meeting_number,
      n.day as meeting_day, i.title as item_title, i.restricted, i.lead_agency_id, r.state as item_state,
      r.proposed_by
    from decision d
    join decision_version v on v.partnership_id = d.partnership_id and v.decision_id = d.id and v.words = d.words
    join person p on p.id = v.recorded_by
    join meeting m on m.partnership_id = d.partnership_id and m.id = d.meeting_id
    join meeting_version n on n.partnership_id = m.partnership_id and n.meeting_id = m.id and n.words = m.words
    join board b on b.partnership_id = d.partnership_id and b.id = d.board_id
    join board_version w on w.partnership_id = b.partnership_id and w.board_id = b.id and w.version = b.version
    join agenda_item r on r.partnership_id = d.partnership_id and r.id = d.item_id
    join agenda_item_version i on i.partnership_id = r.partnership_id and i.item_id = r.id and i.words = r.words
    where d.partnership_id = ${partnershipId}
      ${id === undefined ? sql`` : sql`and d.id = ${id}`}
      ${meetingId === undefined ? sql`` : sql`and d.meeting_id = ${meetingId}`}
      ${named === undefined ? sql`` : sql`and m.number = ${named.meetingNumber} and d.number = ${named.number}`}
      ${
        aboutId === undefined
          ? sql``
          : sql`and exists (select 1 from decision_about a where a.partnership_id = d.partnership_id
            and a.decision_id = d.id and a.words = d.words and a.subject_id = ${aboutId})`
      }
    order by n.day desc, d.taken_at desc, abs(d.number) desc`.execute(db)
  return rows
}

export type DecisionAbout = DecisionAboutTable & { name: string | null }

/** What each decision of a partnership is about, as it holds now, and what that is called. */
export async function listDecisionAbouts(db: Db, partnershipId: string): Promise<DecisionAbout[]> {
  const { rows } = await sql<DecisionAbout>`
    select a.*, coalesce(gv.wording, iv.name, sv.title, x.wording, c.question) as name
    from decision_about a
    join decision d on d.partnership_id = a.partnership_id and d.id = a.decision_id and d.words = a.words
    left join goal g on g.partnership_id = a.partnership_id and g.id = a.subject_id
    left join goal_version gv on gv.partnership_id = g.partnership_id and gv.goal_id = g.id
      and gv.version = g.version
    left join indicator i on i.partnership_id = a.partnership_id and i.id = a.subject_id
    left join indicator_version iv on iv.partnership_id = i.partnership_id and iv.indicator_id = i.id
      and iv.version = i.version
    left join issue s on s.partnership_id = a.partnership_id and s.id = a.subject_id
    left join issue_version sv on sv.partnership_id = s.partnership_id and sv.issue_id = s.id
      and sv.version = s.version
    left join action x on x.partnership_id = a.partnership_id and x.id = a.subject_id
    left join challenge c on c.partnership_id = a.partnership_id and c.id = a.subject_id and c.restricted = 0
    where a.partnership_id = ${partnershipId}
    order by a.decision_id, a.position`.execute(db)
  return rows
}

/** Who dissented, of every edition. */
export const listDecisionDissents = (db: Db, partnershipId: string): Promise<DecisionDissentTable[]> =>
  db
    .selectFrom('decisionDissent')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .orderBy('decisionId')
    .orderBy('words')
    .orderBy('position')
    .execute()

export type DecisionEdition = DecisionVersionTable & { by: string }

/** Every edition of a decision, the newest first. */
export async function listDecisionEditions(
  db: Db,
  { partnershipId, id }: { partnershipId: string; id: string },
): Promise<DecisionEdition[]> {
  return db
    .selectFrom('decisionVersion as v')
    .innerJoin('person as p', 'p.id', 'v.recordedBy')
    .selectAll('v')
    .select('p.name as by')
    .where('v.partnershipId', '=', partnershipId)
    .where('v.decisionId', '=', id)
    .orderBy('v.words', 'desc')
    .execute()
}

/** The next number of a board, in a partnership that is locked; on a restricted item the next below zero. */
export async function nextDecisionNumber(
  tx: Tx,
  { partnershipId, boardId, restricted }: { partnershipId: string; boardId: string; restricted: boolean },
): Promise<number> {
  const row = await tx
    .selectFrom('decision')
    .select((eb) => [eb.fn.max('number').as('most'), eb.fn.min('number').as('least')])
    .where('partnershipId', '=', partnershipId)
    .where('boardId', '=', boardId)
    .executeTakeFirst()
  return restricted ? Math.min(0, Number(row?.least ?? 0)) - 1 : Math.max(0, Number(row?.most ?? 0)) + 1
}

export type DecisionWords = {
  version: Insertable<DecisionVersionTable>
  dissent: readonly Insertable<DecisionDissentTable>[]
  about: readonly Insertable<DecisionAboutTable>[]
}

async function insertWords(tx: Tx, { version, dissent, about }: DecisionWords): Promise<void> {
  await tx.insertInto('decisionVersion').values(version).execute()
  if (dissent.length > 0) await tx.insertInto('decisionDissent').values(dissent).execute()
  if (about.length > 0) await tx.insertInto('decisionAbout').values(about).execute()
}

export async function insertDecision(
  tx: Tx,
  row: Insertable<DecisionTable>,
  words: DecisionWords,
): Promise<void> {
  await tx.insertInto('decision').values(row).execute()
  await insertWords(tx, words)
}

/** A correction: another edition beside the ones before. */
export async function updateDecision(
  tx: Tx,
  { partnershipId, id }: { partnershipId: string; id: string },
  { state, words }: { state: DecisionTable['state']; words: DecisionWords },
): Promise<void> {
  await insertWords(tx, words)
  await tx
    .updateTable('decision')
    .set((eb) => ({ state, version: eb('version', '+', 1), words: Number(words.version.words) }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}
