import type { ChallengeScope } from '@roundtable/shared/challenge/challenge-rights.ts'
import { sql } from 'kysely'
import type { Db } from '../database.ts'
import { isKnown } from './challenge.queries.ts'
import { isOfRestrictedPage } from './removal.queries.ts'
import type { RemovedText } from './removed-text.queries.ts'

export type RestrictedParams = {
  partnershipId: string
  /** Of which challenges the reader may know. */
  challenges: ChallengeScope
  /** Whether the reader knows of every restricted item of an agenda. */
  restrictedItems: boolean
}

/** The restricted challenges called c of which the reader may not know. */
const unknown = ({ partnershipId, challenges }: RestrictedParams) =>
  sql`c.partnership_id = ${partnershipId} and c.restricted = 1 and not ${isKnown(challenges)}`

/** What was typed in the life of these records. */
const reasonsOf = (subjects: ReturnType<typeof sql>, partnershipId: string) => sql`
  select 'typed_words' as place, t.reason_id as id from transition t
    where t.partnership_id = ${partnershipId} and t.reason_id is not null and t.subject_id in (${subjects})
  union select 'typed_words', e.reason_id from audit_event e
    where e.partnership_id = ${partnershipId} and e.reason_id is not null and e.subject_id in (${subjects})`

/** What was recorded, decided, minuted, noted and handed in about these items of agendas, and papers that may hold it. */
const wordsOf = (items: ReturnType<typeof sql>, partnershipId: string) => sql`
  select 'agenda_item_version' as place, v.item_id as id from agenda_item_version v
    where v.partnership_id = ${partnershipId} and v.item_id in (${items})
  union ${sql.join(
    ['room_entry', 'minutes_line', 'private_note', 'agenda_paper'].map(
      (table) => sql`select ${sql.lit(table)}, n.id from ${sql.table(table)} n
        where n.partnership_id = ${partnershipId} and n.item_id in (${items})`,
    ),
    sql` union `,
  )}
  union ${sql.join(
    ['decision_version', 'decision_dissent'].map(
      (table) => sql`select ${sql.lit(table)}, d.id from decision d
        where d.partnership_id = ${partnershipId} and d.item_id in (${items})`,
    ),
    sql` union `,
  )}
  union select 'rendition', n.id from rendition n
    where n.partnership_id = ${partnershipId} and n.kind in ('minutes', 'archive')
  union ${reasonsOf(items, partnershipId)}
  union ${reasonsOf(
    sql`select d.id from decision d where d.partnership_id = ${partnershipId} and d.item_id in (${items})`,
    partnershipId,
  )}`

/** Requests to black out words of them. */
const requests = ({ partnershipId, challenges }: RestrictedParams) => sql`select r.id from removal r
  where r.partnership_id = ${partnershipId} and ${isOfRestrictedPage(challenges)}`

/** Where words stand of which the reader may not even know that they are there: restricted challenges and items of agendas. */
async function listRestrictedPlaces(db: Db, asked: RestrictedParams): Promise<Set<string>> {
  const { partnershipId, restrictedItems } = asked
  const hidden = sql`select c.id from challenge c where ${unknown(asked)}`
  const items = sql`select v.item_id from agenda_item_version v
    where v.partnership_id = ${partnershipId} and v.restricted = 1`
  const { rows } = await sql<{ place: string; id: string }>`
    select 'challenge' as place, c.id from challenge c where ${unknown(asked)}
    union select 'challenge_draft', c.id from challenge c where ${unknown(asked)}
    union select 'challenge_entry', e.id from challenge_entry e
      where e.partnership_id = ${partnershipId} and e.challenge_id in (${hidden})
    union ${reasonsOf(hidden, partnershipId)}
    union select 'typed_words', r.words_id from removal r
      where r.partnership_id = ${partnershipId} and r.id in (${requests(asked)})
    union ${reasonsOf(requests(asked), partnershipId)}
    union select 'minutes_line', l.id from minutes_line l
      where l.partnership_id = ${partnershipId} and l.line in (select concat('challenge:', h.id) from (${hidden}) h)
    ${restrictedItems ? sql`` : sql`union ${wordsOf(items, partnershipId)}`}`.execute(db)
  return new Set(rows.map(({ place, id }) => `${place} ${id}`))
}

const namedBy = ['id', 'challenge_id', 'item_id', 'decision_id'] as const

/** Those of the texts of which the reader may know. */
export async function textsKnownTo(
  db: Db,
  asked: RestrictedParams,
  texts: readonly RemovedText[],
): Promise<RemovedText[]> {
  const hidden = await listRestrictedPlaces(db, asked)
  return texts.filter(
    ({ table, key }) =>
      !namedBy.some((name) => hidden.has(`${table} ${key[name]}`)) &&
      (asked.restrictedItems || table !== 'pack_word' || key.audience !== 'restricted'),
  )
}
