import { appendOnly, type Schema, table, within } from './columns.ts'
import { wordsRemovable } from './words-removable.ts'

/** Words, agency, role and days of an action, as it has them and as each of its versions had them. */
const words = {
  wording: 'text',
  agency_id: 'text',
  title: 'text',
  due_on: 'text',
  evidence_wanted: 'text',
  impact_on: 'text?',
} as const

/** What one agency and one named role does by a day, how far it is, and what came of it. */
export async function up(db: Schema): Promise<void> {
  const action = table(
    db,
    'action',
    {
      partnership_id: 'text',
      id: 'text',
      number: 'integer',
      state: 'text',
      version: 'integer',
      ...words,
      subject_kind: 'text',
      subject_id: 'text',
      subject_code: 'text',
      indicator_id: 'text?',
      goal_id: 'text?',
      is_test: 'integer',
      expects: 'text',
      starts_on: 'text?',
      figure_period: 'text?',
      figure_value: 'text?',
      evidence: 'text',
      links: 'text',
      answer: 'text?',
      decision: 'text?',
      set_at: 'text',
      set_by: 'text?',
      done_at: 'text?',
      done_by: 'text?',
    },
    ['partnership_id', 'id'],
  ).addUniqueConstraint('action_number_uq', ['partnership_id', 'number'])
  const ofAgency = within(action, 'action', 'agency_id', 'agency')
  const ofIndicator = within(ofAgency, 'action', 'indicator_id', 'indicator')
  await within(ofIndicator, 'action', 'goal_id', 'goal').execute()
  for (const column of ['indicator_id', 'goal_id', 'agency_id', 'state']) {
    await db.schema
      .createIndex(`action_by_${column.replace('_id', '')}`)
      .on('action')
      .columns(['partnership_id', column])
      .execute()
  }
  const recorded = { recorded_at: 'text', recorded_by: 'text?' } as const
  const version = table(
    db,
    'action_version',
    { partnership_id: 'text', action_id: 'text', version: 'integer', ...words, ...recorded },
    ['partnership_id', 'action_id', 'version'],
  )
  await within(version, 'action_version', 'action_id', 'action').execute()
  const note = table(
    db,
    'action_note',
    { partnership_id: 'text', id: 'text', action_id: 'text', text: 'text', ...recorded },
    ['partnership_id', 'id'],
  )
  await within(note, 'action_note', 'action_id', 'action').execute()
  const check = table(
    db,
    'action_check',
    {
      partnership_id: 'text',
      id: 'text',
      action_id: 'text',
      answer: 'text',
      words: 'text',
      next_on: 'text?',
      decision: 'text?',
      figure_period: 'text?',
      figure_value: 'text?',
      ...recorded,
    },
    ['partnership_id', 'id'],
  )
  await within(check, 'action_check', 'action_id', 'action').execute()
  for (const name of ['action_note', 'action_check']) {
    await db.schema
      .createIndex(`${name}_by_action`)
      .on(name)
      .columns(['partnership_id', 'action_id'])
      .execute()
  }
  const removable = {
    action_version: ['wording', 'title', 'evidence_wanted'],
    action_note: ['text'],
    action_check: ['words'],
  }
  for (const [name, columns] of Object.entries(removable)) {
    await appendOnly(db, name)
    await wordsRemovable(db, name, columns)
  }
}
