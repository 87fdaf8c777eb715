import type { AccountabilityKind } from '@roundtable/shared/accountability/accountability-words.ts'
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
  signedBy: string | null
  signedAt: string | null
  meeting: string | null
  reviewOn: string | null
}

/** Every agency beside every goal, with its standing pledge or none. */
export async function listExportPledges(db: Db, seen: Seen): Promise<ExportPledge[]> {
  const { rows } = await sql<ExportPledge>`
    select g.code as goal_code, v.wording as goal_wording, a.code as agency_code, a.name as agency_name, p.wording,
      coalesce(s.name, p.signed_by) as signed_by, p.signed_at, p.meeting, p.review_on
    from goal g
    join goal_version v on v.partnership_id = g.partnership_id and v.goal_id = g.id and v.version = g.version
    join agency a on a.partnership_id = g.partnership_id and a.ended_at is null and a.administers = 0
    left join pledge p on p.partnership_id = g.partnership_id and p.goal_id = g.id and p.agency_id = a.id
      and p.ended_at is null
    left join person s on s.id = p.signed_by
    where g.partnership_id = ${seen.partnershipId} and g.state = 'agreed' and g.kind = 'goal' and ${isGranted('g.id', seen.goalIds)}
      and ${isAsked('g.code', seen.goalCode)} and ${isAsked('a.code', seen.agencyCode)}
    order by g.position, g.code, a.position, a.code`.execute(db)
  return rows
}

export type ExportAccountability = {
  subjectKind: 'goal' | 'indicator'
  subjectCode: string
  subjectName: string
  goalCode: string | null
  /** Null where nobody has any part in it. */
  kind: AccountabilityKind | null
  agencyCode: string | null
  agencyName: string | null
  title: string | null
  person: string | null
  recordedAt: string | null
}

/** Who has which part in each goal and indicator; those without anyone stand there once, empty. */
export async function listExportAccountabilities(db: Db, seen: Seen): Promise<ExportAccountability[]> {
  const { rows } = await sql<ExportAccountability>`
    select x.subject_kind, x.subject_code, x.subject_name, x.goal_code, c.kind, a.code as agency_code,
      a.name as agency_name, c.title, p.name as person, c.recorded_at
    from (
      select g.partnership_id, 'goal' as subject_kind, g.code as subject_code, v.wording as subject_name,
        g.code as goal_code, g.id as goal_id, null as indicator_id, g.position as goal_position, 0 as position
      from goal g
      join goal_version v on v.partnership_id = g.partnership_id and v.goal_id = g.id and v.version = g.version
      where g.partnership_id = ${seen.partnershipId} and g.state = 'agreed' and g.kind = 'goal' and ${isGranted('g.id', seen.goalIds)}
      union all
      select i.partnership_id, 'indicator', i.code, v.name, g.code, null, i.id, coalesce(g.position, 1000000),
        i.position + 1
      from indicator i
      join indicator_version v on v.partnership_id = i.partnership_id and v.indicator_id = i.id
        and v.version = i.version
      left join goal g on g.partnership_id = i.partnership_id and g.id = i.goal_id
      where i.partnership_id = ${seen.partnershipId} and i.state in ('live', 'suspended')
        and ${isGranted('i.goal_id', seen.goalIds)}
    ) x
    left join accountability c on c.partnership_id = x.partnership_id and c.ended_at is null
      and (c.goal_id = x.goal_id or c.indicator_id = x.indicator_id)
    left join agency a on a.partnership_id = c.partnership_id and a.id = c.agency_id
    left join member m on m.partnership_id = c.partnership_id and m.id = c.member_id and m.ended_at is null
    left join person p on p.id = m.person_id
    where ${isAsked('x.goal_code', seen.goalCode)} and ${isAsked('a.code', seen.agencyCode)}
    order by x.goal_position, x.position, x.subject_code,
      case c.kind when 'accountable' then 0 when 'responsible' then 1 when 'consulted' then 2 else 3 end,
      a.position, c.id`.execute(db)
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
