import type { ChallengeRecord, Gone } from '@roundtable/shared/challenge/challenge-record.ts'
import { sql } from 'kysely'
import type { Db } from '../database.ts'

export type GoneColumns = {
  goneId: string | null
  goneName: string | null
  intoId: string | null
  intoName: string | null
  helped: number
  answered: number
  asked: number
}

const changed = (column: 'from_agency_id' | 'to_agency_id' | 'support_agency_id') =>
  sql`coalesce(b.${sql.ref(column)}, '') <> coalesce(n.${sql.ref(column)}, '')`
const anyChanged = sql`(${changed('support_agency_id')} or ${changed('to_agency_id')} or ${changed('from_agency_id')})`

const sidesOf = (
  alias: 'n' | 'b',
) => sql`case when ${changed('support_agency_id')} then ${sql.ref(alias)}.support_agency_id
  when ${changed('to_agency_id')} then ${sql.ref(alias)}.to_agency_id
  when ${changed('from_agency_id')} then ${sql.ref(alias)}.from_agency_id end`

/**
 * Between whom the challenge r stands since an agency of it passed on or left last, n, and stood until then, b: they are
 * the same where the one that helped left.
 */
export const goneTables = sql`left join challenge_side n on n.partnership_id = r.partnership_id and n.challenge_id = r.id
    and n.version = (select max(x.version) from challenge_side x
      where x.partnership_id = r.partnership_id and x.challenge_id = r.id)
  left join challenge_side b on b.partnership_id = n.partnership_id and b.challenge_id = n.challenge_id
    and b.version = (select max(x.version) from challenge_side x
      where x.partnership_id = n.partnership_id and x.challenge_id = n.challenge_id and x.version < n.version)
  left join agency o on o.partnership_id = b.partnership_id
    and o.id = case when ${anyChanged} then ${sidesOf('b')} else b.support_agency_id end
  left join agency w on w.partnership_id = b.partnership_id and w.id = ${sidesOf('n')}`

export const goneColumns = sql`o.id as gone_id, o.name as gone_name, w.id as into_id, w.name as into_name,
  case when ${changed('support_agency_id')} or not ${anyChanged} then 1 else 0 end as helped,
  case when ${changed('to_agency_id')} then 1 else 0 end as answered,
  case when ${changed('from_agency_id')} then 1 else 0 end as asked`

/** The same columns where nobody asks. */
export const noneGone = sql`null as gone_id, null as gone_name, null as into_id, null as into_name, 0 as helped,
  0 as answered, 0 as asked`

export function goneOf(row: GoneColumns): Gone | null {
  const { goneId, goneName, intoId, intoName, helped, answered, asked } = row
  if (goneId === null || goneName === null) return null
  const into = intoId === null || intoName === null ? null : { agencyId: intoId, name: intoName }
  return {
    ...{ agencyId: goneId, name: goneName, into },
    ...{ helped: helped === 1, answered: answered === 1, asked: asked === 1 },
  }
}

type Key = Pick<ChallengeRecord, 'id'> & { partnershipId: string }
type Help = { offeredBy: string | null; endedAt: string | null }

/** Which agency offered the help first, where it passed on since; and when the help ended because its agency left. */
export async function findHelp(db: Db, { partnershipId, id }: Key): Promise<Help> {
  const { rows } = await sql<Help>`
    select (select a.name from challenge_side s
        join agency a on a.partnership_id = s.partnership_id and a.id = s.support_agency_id
        where s.partnership_id = c.partnership_id and s.challenge_id = c.id
        order by s.version limit 1) as offered_by,
      (select max(t.at) from transition t where t.partnership_id = c.partnership_id and t.subject_id = c.id
        and t.act = 'agency.ended') as ended_at
    from challenge c where c.partnership_id = ${partnershipId} and c.id = ${id}`.execute(db)
  return rows[0] ?? { offeredBy: null, endedAt: null }
}

/** What happened to the agencies between which it stands, while it stood between them. */
export async function listStepsOfAgencies(
  db: Db,
  { partnershipId, challengeId }: { partnershipId: string; challengeId: string },
) {
  return db
    .selectFrom('transition as t')
    .innerJoin('auditEvent as e', (on) =>
      on.onRef('e.partnershipId', '=', 't.partnershipId').onRef('e.id', '=', 't.eventId'),
    )
    .select(['e.action as act', 'e.at', 'e.personName as by', 'e.summary'])
    .where('t.partnershipId', '=', partnershipId)
    .where('t.subjectId', '=', challengeId)
    .where('t.act', 'in', ['agency.merged', 'agency.merge-undone', 'agency.ended'])
    .execute()
}
