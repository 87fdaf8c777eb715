import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../database.ts'
import { isGranted } from './granted-goal.ts'

export type FoundRow = { kind: 'goal' | 'indicator' | 'agency'; code: string; title: string; detail: string }

type SearchParams = { partnershipId: string; goalIds: readonly string[] | null; text: string; most: number }

/** Goals, indicators and agencies whose code or words contain the text; what begins with it comes first. */
export async function findByWords(db: Db, asked: SearchParams): Promise<FoundRow[]> {
  const { partnershipId, goalIds, most } = asked
  const text = asked.text.toLowerCase()
  const escaped = text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
  const contains = (...columns: RawBuilder<string>[]) =>
    sql.join(
      columns.map((column) => sql`lower(${column}) like ${`%${escaped}%`} escape '\\'`),
      sql` or `,
    )
  const rank = (code: RawBuilder<string>, title: RawBuilder<string>) =>
    sql`case when lower(${code}) = ${text} then 0 when lower(${code}) like ${`${escaped}%`} escape '\\' then 1
      when lower(${title}) like ${`${escaped}%`} escape '\\' then 2 else 3 end`
  const goalCode = sql<string>`g.code`
  const wording = sql<string>`gv.wording`
  const code = sql<string>`i.code`
  const name = sql<string>`v.name`
  const agencyCode = sql<string>`a.code`
  const agencyName = sql<string>`a.name`
  const { rows } = await sql<FoundRow>`
    select kind, code, title, detail from (
      select 'goal' as kind, 0 as sort, ${rank(goalCode, wording)} as nearness, g.position as place, g.code,
        gv.wording as title, gv.child_wording as detail
      from goal g
      join goal_version gv on gv.partnership_id = g.partnership_id and gv.goal_id = g.id and gv.version = g.version
      where g.partnership_id = ${partnershipId} and g.state = 'agreed' and g.kind = 'goal' and ${isGranted('g.id', goalIds)}
        and (${contains(goalCode, wording, sql`gv.child_wording`)})
      union all
      select 'indicator', 1, ${rank(code, name)}, i.position, i.code, v.name, v.plain_english
      from indicator i
      join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id
        and v.version = i.version
      where i.partnership_id = ${partnershipId} and i.state in ('live', 'suspended') and ${isGranted('i.goal_id', goalIds)}
        and (${contains(code, name, sql`v.plain_english`)})
      union all
      select 'agency', 2, ${rank(agencyCode, agencyName)}, a.position, a.code, a.name, a.short_name
      from agency a
      where a.partnership_id = ${partnershipId} and a.ended_at is null and a.administers = 0
        and ${goalIds === null ? sql`true` : sql`false`}
        and (${contains(agencyCode, agencyName, sql`a.short_name`)})
    ) found
    order by nearness, sort, place, code
    limit ${most}`.execute(db)
  return rows
}
