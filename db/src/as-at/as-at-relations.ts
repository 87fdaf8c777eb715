import { meetingRelations } from './as-at-meetings.ts'
import { progressRelations } from './as-at-progress.ts'
import {
  appended,
  before,
  happened,
  lastStep,
  listed,
  type Relation,
  recorded,
  stateAt,
  stated,
  unsent,
  versionAt,
  versioned,
} from './as-at-relation.ts'
import { reporterAt, seriesEndedAt } from './as-at-series.ts'

/** How an agency was called; the name it has now where no other was recorded. */
const calledAt = (own: string): string =>
  ['name', 'short_name', 'sector']
    .map(
      (
        column,
      ) => `coalesce((select v.${column} from ${own}agency_version v where v.partnership_id = t.partnership_id
    and v.agency_id = t.id and v.recorded_at <= ? order by v.version desc limit 1), t.${column}) as ${column}`,
    )
    .join(', ')

/** Under which goal an indicator stood, and whether as a headline. */
const placeAt = (own: string): string =>
  ['goal_id', 'headline']
    .map(
      (
        column,
      ) => `case when exists (select 1 from ${own}indicator_place p where p.partnership_id = t.partnership_id
    and p.indicator_id = t.id) then (select p.${column} from ${own}indicator_place p
    where p.partnership_id = t.partnership_id and p.indicator_id = t.id and p.recorded_at <= ?
    order by p.version desc limit 1) else t.${column} end as ${column}, `,
    )
    .join('')

/** What was published by then and not replaced yet is what stood. */
const measurement: Relation = {
  name: 'measurement',
  write: (
    own,
  ) => `select r.partnership_id, r.series_id, r.period_start, r.period_end, r.numerator, r.denominator,
  r.value, r.reason, case when r.revision > 1 then 'revised' else 'published' end as state, r.revision, r.recorded_at
  from ${own}measurement_revision r where r.recorded_at <= ? and (r.replaced_at is null or r.replaced_at > ?)`,
}

const target: Relation = {
  name: 'target',
  write: (own) => `select ${listed('partnership_id id series_id from_period low high tolerance rationale')},
  ${stateAt(own)}, ${before('agreed_at', ['agreed_by', 'agreed_by_name', 'agreed_at', 'meeting'])},
  ${versionAt(own)}, ${listed('recorded_at recorded_by')}, ${before('withdrawn_at', ['withdrawn_at'])}
  from ${own}target t where t.recorded_at <= ?`,
}

const pledge: Relation = {
  name: 'pledge',
  write: (own) => `select ${listed('partnership_id id goal_id agency_id wording recorded_at recorded_by')},
  ${stateAt(own)}, ${before('signed_at', ['signed_by', 'signed_at', 'signed_for_id', 'meeting', 'review_on'])},
  ${versionAt(own)}, ${before('ended_at', ['ended_at'])} from ${own}pledge t where t.recorded_at <= ?`,
}

const owed: Relation = {
  name: 'return',
  write: (own) => `select ${listed(
    'partnership_id id agency_id frequency period_start period_end due_on grace_days version opened_at',
  )},
  ${stateAt(own)}, ${before('submitted_at', ['submitted_at', 'submitted_by'])},
  ${before('approved_at', ['approved_at', 'approved_by'])}, ${before('published_at', ['published_at'])},
  ${before('remark_at', ['remark', 'remark_by', 'remark_at'])} from ${own}"return" t where t.opened_at <= ?`,
}

const seatColumns =
  'role title from_day until_day deputy_person_id deputy_from_day deputy_until_day confirmed_at confirmed_by version'.split(
    ' ',
  )

/** How a seat stood; as it stands now where it has not changed since this is recorded. */
const member: Relation = {
  name: 'member',
  write: (own) => `select ${listed('partnership_id id person_id agency_id recorded_at recorded_by')},
  ${seatColumns
    .map((column) => `case when v.member_id is null then t.${column} else v.${column} end as ${column}`)
    .join(', ')},
  ${['ended_at', 'ended_by', 'successor_member_id']
    .map(
      (column) => `case when v.member_id is not null then v.${column} when t.ended_at > ? then null
    else t.${column} end as ${column}`,
    )
    .join(', ')}
  from ${own}member t
  left join ${own}member_version v on v.partnership_id = t.partnership_id and v.member_id = t.id
    and v.version = (select max(x.version) from ${own}member_version x
      where x.partnership_id = t.partnership_id and x.member_id = t.id and x.recorded_at <= ?)
  where t.recorded_at <= ?`,
}

/** What was taken for granted before agreements were recorded began without a step. */
const sharingAgreement: Relation = {
  name: 'sharing_agreement',
  write: (
    own,
  ) => `select ${listed('partnership_id id agency_id version from_day until_day link recorded_at recorded_by')},
  coalesce(${lastStep(own)}, case when t.link = '' then 'assumed' else 'recorded' end) as state,
  ${before('ended_at', ['ended_at', 'ended_by'])} from ${own}sharing_agreement t where t.recorded_at <= ?`,
}

/**
 * Every table that tells something of a partnership, as it stood. One that reads another comes before it, so that
 * inside it the other is still the table itself.
 */
export const relations: readonly Relation[] = [
  sharingAgreement,
  measurement,
  appended('measurement_revision'),
  appended('measurement_source'),
  appended('commentary'),
  versioned({
    name: 'goal',
    columns: 'partnership_id id code kind position created_at',
    end: 'archived_at',
    first: 'agreed',
    last: 'withdrawn',
  }),
  appended('goal_version'),
  stated('goal_framework_item', 'goal_id framework version item'),
  versioned({
    name: 'indicator',
    columns:
      'partnership_id id code position theme frequency unit polarity basis decimals signed created_at created_by catalogue_code outcome_question framework_item calculated',
    end: 'retired_at',
    first: 'live',
    last: 'retired',
    more: placeAt,
  }),
  appended('indicator_version'),
  appended('indicator_story'),
  appended('indicator_formula'),
  recorded({
    name: 'indicator_predecessor',
    columns:
      'partnership_id id indicator_id predecessor_id from_period comparable reason recorded_at recorded_by',
    ended: ['ended_at', 'ended_by'],
  }),
  {
    name: 'series',
    write: (own) =>
      `select ${listed(
        'partnership_id id indicator_id kind agency_id name dimension adds_up position created_at',
      )}, ${reporterAt(own)}, ${seriesEndedAt(own)} from ${own}series t where t.created_at <= ?`,
  },
  appended('series_reporter'),
  appended('series_end'),
  target,
  pledge,
  recorded({
    name: 'accountability',
    columns:
      'partnership_id id goal_id indicator_id agency_id title member_id kind recorded_at recorded_by from_day',
    ended: ['ended_at', 'ended_by', 'until_day'],
  }),
  versioned({
    name: 'board',
    columns: 'partnership_id id position created_at',
    end: 'archived_at',
    first: 'current',
    last: 'archived',
  }),
  appended('board_version'),
  stated('board_member', 'board_id member_id'),
  {
    name: 'agency',
    write: (
      own,
    ) => `select ${listed('partnership_id id code position version administers created_at')}, ${calledAt(own)},
  coalesce(${lastStep(own)}, case when t.ended_at <= ? then 'left' else 'current' end) as state,
  ${before('ended_at', ['ended_at', 'merged_into_id'])} from ${own}agency t where t.created_at <= ?`,
  },
  member,
  owed,
  unsent('return_entry'),
  ...progressRelations,
  ...meetingRelations,
  appended('benchmark'),
  recorded({
    name: 'partnership_area',
    columns: 'partnership_id id area_code relation position closeness file_id recorded_at recorded_by',
    ended: ['ended_at', 'ended_by', 'ended_file_id'],
  }),
  recorded({
    name: 'benchmark_figure',
    columns:
      'partnership_id id indicator_id area_code period_start period_end period_label area_name value numerator denominator symbol file_id recorded_at recorded_by',
    ended: ['ended_at', 'ended_by', 'ended_file_id'],
  }),
  stated('step_change', 'series_id from_period baseline label reason meeting'),
  stated('step_set_aside', 'series_id from_period baseline reason'),
  stated('annotation', 'indicator_id on_day label note agency_id'),
  stated('chart_title', 'series_id title'),
  stated('chart_choice', 'indicator_id chart reason'),
  stated('term', 'year term from_day until_day'),
  happened('transition'),
  happened('audit_event'),
]
