import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../database.ts'
import { isGranted } from './granted-goal.ts'

type Seen = {
  partnershipId: string
  goalIds: readonly string[] | null
  goalCode: string | undefined
  agencyCode: string | undefined
}

const isAsked = (column: string, text: string | undefined): RawBuilder<boolean> =>
  text === undefined ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = ${text}`

export type ExportPledge = {
  goalCode: string
  goalWording: string
  agencyCode: string
  agencyName: string
  wording: string | null
  id: string | null
  state: string | null
  signedBy: string | null
  signedAt: string | null
  signedFor: string | null
  meeting: string | null
  reviewOn: string | null
}

/** Every agency beside every goal, with its standing pledge or none. */
export async function listExportPledges(db: Db, seen: Seen): Promise<ExportPledge[]> {
  const { rows } = await sql<ExportPledge>`
    select g.code as goal_code, v.wording as goal_wording, a.code as agency_code, a.name as agency_name, p.id,
      nullif(p.wording, '') as wording, p.state,
      coalesce(s.name, p.signed_by) as signed_by, p.signed_at, f.name as signed_for, p.meeting, p.review_on
    from goal g
    join goal_version v on v.partnership_id = g.partnership_id and v.goal_id = g.id and v.version = g.version
    join agency a on a.partnership_id = g.partnership_id and a.ended_at is null and a.administers = 0
    left join pledge p on p.partnership_id = g.partnership_id and p.goal_id = g.id and p.agency_id = a.id
      and p.ended_at is null
    left join person s on s.id = p.signed_by
    left join agency f on f.partnership_id = p.partnership_id and f.id = p.signed_for_id
    where g.partnership_id = ${seen.partnershipId} and g.state = 'agreed' and g.kind = 'goal' and ${isGranted('g.id', seen.goalIds)}
      and ${isAsked('g.code', seen.goalCode)} and ${isAsked('a.code', seen.agencyCode)}
    order by g.position, g.code, a.position, a.code`.execute(db)
  return rows
}

export type ExportDefinition = {
  id: string
  goalCode: string | null
  goalWording: string | null
  reportingAgencyCode: string | null
  plainEnglish: string
  definition: string
  numeratorWording: string | null
  denominatorWording: string | null
  source: string
  caveats: string
}

/** The definition that stands of each indicator the reader may see, with its goal and who reports it. */
export async function listExportDefinitions(
  db: Db,
  { partnershipId, goalIds }: Pick<Seen, 'partnershipId' | 'goalIds'>,
): Promise<ExportDefinition[]> {
  const { rows } = await sql<ExportDefinition>`
    select i.id, g.code as goal_code, gv.wording as goal_wording, a.code as reporting_agency_code, v.plain_english,
      v.definition, v.numerator_wording, v.denominator_wording, v.source, v.caveats
    from indicator i
    join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id
      and v.version = i.version
    left join goal g on g.partnership_id = i.partnership_id and g.id = i.goal_id
    left join goal_version gv on gv.partnership_id = g.partnership_id and gv.goal_id = g.id and gv.version = g.version
    left join series s on s.partnership_id = i.partnership_id and s.indicator_id = i.id and s.kind = 'partnership'
      and s.ended_at is null
    left join agency a on a.partnership_id = s.partnership_id and a.id = s.reporting_agency_id
    where i.partnership_id = ${partnershipId} and i.state in ('live', 'suspended') and ${isGranted('i.goal_id', goalIds)}
    order by i.position, i.code`.execute(db)
  return rows
}
