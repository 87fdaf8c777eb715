import { appended, listed, type Relation, stateAt, stepsBy } from './as-at-relation.ts'

const issue: Relation = {
  name: 'issue',
  write: (own) => `select ${listed(
    'partnership_id id number indicator_id series_id goal_id returns_agency_id rule rule_facts by_manager raised_at raised_by',
  )}, ${stateAt(own)}, ${stepsBy(own)} as steps, (select max(v.version) from ${own}issue_version v
    where v.partnership_id = t.partnership_id and v.issue_id = t.id and v.recorded_at <= ?) as version
  from ${own}issue t where t.raised_at <= ?`,
}

/** Issues, actions and challenges, with what was written of them. */
export const progressRelations: readonly Relation[] = [
  issue,
  appended('issue_version'),
  appended('issue_note'),
  appended('issue_rule'),
  appended('issue_run'),
]
