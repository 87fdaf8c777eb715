import {
  appended,
  before,
  listed,
  type Relation,
  stateAt,
  stepsBy,
  unsent,
  versionAt,
} from './as-at-relation.ts'

const issue: Relation = {
  name: 'issue',
  write: (own) => `select ${listed(
    'partnership_id id number indicator_id series_id goal_id returns_agency_id rule rule_facts by_manager raised_at raised_by',
  )}, ${stateAt(own)}, ${stepsBy(own)} as steps, (select max(v.version) from ${own}issue_version v
    where v.partnership_id = t.partnership_id and v.issue_id = t.id and v.recorded_at <= ?) as version
  from ${own}issue t where t.raised_at <= ?`,
}

/** Its words, days and agency as its last version by then had them; its last step is found by its number, as the key of the steps is. */
const action: Relation = {
  name: 'action',
  write: (own) => {
    const checked = (column: string) => `(select c.${column} from ${own}action_check c
    where c.partnership_id = t.partnership_id and c.action_id = t.id and c.recorded_at <= ?
    order by c.recorded_at desc, c.id desc limit 1) as ${column}`
    const sofar = (column: string) => `case when t.done_at > ? then '' else t.${column} end as ${column}`
    return `select ${listed('partnership_id id number subject_kind subject_id subject_code indicator_id goal_id')},
  ${listed('is_test expects starts_on figure_period figure_value set_at set_by')},
  v.wording, v.agency_id, v.title, v.due_on, v.evidence_wanted, v.impact_on, (select x.to_state from ${own}transition x
    where x.partnership_id = t.partnership_id and x.subject_id = t.id and x.at <= ?
    order by x.version desc limit 1) as state, ${versionAt(own)},
  ${checked('answer')}, ${checked('decision')}, ${sofar('evidence')}, ${sofar('links')},
  ${before('done_at', ['done_at', 'done_by'])} from ${own}action t
  join ${own}action_version v on v.partnership_id = t.partnership_id and v.action_id = t.id
    and v.version = (select max(x.version) from ${own}action_version x
      where x.partnership_id = t.partnership_id and x.action_id = t.id and x.recorded_at <= ?)
  where t.set_at <= ?`
  },
}

/** Between whom it stood, where an agency of it became part of another since. */
const sideAt = (own: string): string =>
  ['from_agency_id', 'to_agency_id', 'support_agency_id']
    .map(
      (
        column,
      ) => `case when exists (select 1 from ${own}challenge_side s where s.partnership_id = t.partnership_id
    and s.challenge_id = t.id) then (select s.${column} from ${own}challenge_side s
    where s.partnership_id = t.partnership_id and s.challenge_id = t.id and s.recorded_at <= ?
    order by s.version desc limit 1) else t.${column} end as ${column}`,
    )
    .join(', ')

/** Nothing else of a challenge but its state ever changes. */
const challenge: Relation = {
  name: 'challenge',
  write: (own) => `select ${listed(
    'partnership_id id number restricted ground from_role raised_by indicator_id goal_id issue_id question because support support_until',
  )}, ${sideAt(own)},
  ${stateAt(own)}, ${versionAt(own)}, ${listed('recorded_at')} from ${own}challenge t where t.recorded_at <= ?`,
}

/** Issues, actions and challenges, with what was written of them. */
export const progressRelations: readonly Relation[] = [
  issue,
  appended('issue_version'),
  appended('issue_note'),
  appended('issue_rule'),
  appended('issue_run'),
  action,
  appended('action_version'),
  appended('action_note'),
  appended('action_proposal'),
  appended('action_check'),
  challenge,
  appended('challenge_side'),
  appended('challenge_stage'),
  appended('challenge_entry'),
  unsent('challenge_draft'),
  appended('challenge_setting'),
]
