import { appendOnly, type Schema, table, within } from './columns.ts'
import { wordsRemovable } from './words-removable.ts'

/** What the agency that has an action to do asks to be changed in it: whole, as it would say then. */
export async function up(db: Schema): Promise<void> {
  const proposal = table(
    db,
    'action_proposal',
    {
      partnership_id: 'text',
      id: 'text',
      action_id: 'text',
      version: 'integer',
      wording: 'text',
      due_on: 'text',
      evidence_wanted: 'text',
      impact_on: 'text?',
      recorded_at: 'text',
      recorded_by: 'text',
    },
    ['partnership_id', 'id'],
  )
  await within(proposal, 'action_proposal', 'action_id', 'action').execute()
  await db.schema
    .createIndex('action_proposal_by_action')
    .on('action_proposal')
    .columns(['partnership_id', 'action_id'])
    .execute()
  await appendOnly(db, 'action_proposal')
  await wordsRemovable(db, 'action_proposal', ['wording', 'evidence_wanted'])
}
