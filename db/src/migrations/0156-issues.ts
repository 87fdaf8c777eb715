import { appendOnly, type Schema, table, within } from './columns.ts'
import { wordsRemovable } from './words-removable.ts'

/** Performance issues with their words, version by version, what was written of their progress, and the rules that propose them. */
export async function up(db: Schema): Promise<void> {
  const issue = table(
    db,
    'issue',
    {
      partnership_id: 'text',
      id: 'text',
      number: 'integer',
      state: 'text',
      steps: 'integer',
      version: 'integer',
      indicator_id: 'text?',
      series_id: 'text?',
      goal_id: 'text?',
      returns_agency_id: 'text?',
      rule: 'text?',
      rule_facts: 'text?',
      by_manager: 'integer',
      raised_at: 'text',
      raised_by: 'text?',
    },
    ['partnership_id', 'id'],
  )
    .addUniqueConstraint('issue_number_unique', ['partnership_id', 'number'])
    .addForeignKeyConstraint('issue_raised_by_fk', ['raised_by'], 'person', ['id'])
  const about = within(issue, 'issue', 'indicator_id', 'indicator')
  const ofLine = within(about, 'issue', 'series_id', 'series')
  const ofGoal = within(ofLine, 'issue', 'goal_id', 'goal')
  await within(ofGoal, 'issue', 'returns_agency_id', 'agency').execute()
  await db.schema
    .createIndex('issue_indicator_index')
    .on('issue')
    .columns(['partnership_id', 'indicator_id', 'state'])
    .execute()

  const version = table(
    db,
    'issue_version',
    {
      partnership_id: 'text',
      issue_id: 'text',
      version: 'integer',
      title: 'text',
      why: 'text',
      known: 'text',
      severity: 'text?',
      owner_agency_id: 'text?',
      owner_title: 'text',
      review_on: 'text?',
      likelihood: 'integer?',
      impact: 'integer?',
      controls: 'text',
      accepted_by_agency_id: 'text?',
      recorded_at: 'text',
      recorded_by: 'text?',
    },
    ['partnership_id', 'issue_id', 'version'],
  ).addForeignKeyConstraint('issue_version_recorded_by_fk', ['recorded_by'], 'person', ['id'])
  const ofIssue = within(version, 'issue_version', 'issue_id', 'issue')
  const ofOwner = within(ofIssue, 'issue_version', 'owner_agency_id', 'agency')
  await within(ofOwner, 'issue_version', 'accepted_by_agency_id', 'agency').execute()
  await appendOnly(db, 'issue_version')
  await wordsRemovable(db, 'issue_version', ['title', 'why', 'known', 'owner_title', 'controls'])

  const note = table(
    db,
    'issue_note',
    {
      partnership_id: 'text',
      id: 'text',
      issue_id: 'text',
      kind: 'text',
      text: 'text',
      evidence: 'text',
      agency_id: 'text',
      on_behalf: 'integer',
      recorded_at: 'text',
      recorded_by: 'text',
    },
    ['partnership_id', 'id'],
  ).addForeignKeyConstraint('issue_note_recorded_by_fk', ['recorded_by'], 'person', ['id'])
  const noteOfIssue = within(note, 'issue_note', 'issue_id', 'issue')
  await within(noteOfIssue, 'issue_note', 'agency_id', 'agency').execute()
  await db.schema
    .createIndex('issue_note_issue_index')
    .on('issue_note')
    .columns(['partnership_id', 'issue_id', 'recorded_at'])
    .execute()
  await appendOnly(db, 'issue_note')
  await wordsRemovable(db, 'issue_note', ['text', 'evidence'])
}
