import { type Schema, table } from './columns.ts'
import { wordsRemovable } from './words-removable.ts'

/** What is never changed, but for words that two keepers black out. */
const rememberedWords: Readonly<Record<string, readonly string[]>> = {
  commentary: ['happened', 'why', 'next', 'note', 'evidence'],
  disclosure_rule_set: ['reason'],
  goal_version: ['wording', 'child_wording', 'why', 'population_outcome', 'story', 'reason'],
  indicator_version: [
    'name',
    'plain_english',
    'definition',
    'numerator_wording',
    'denominator_wording',
    'source',
    'caveats',
    'challenge_question',
    'reason',
  ],
  measurement_revision: ['why', 'confirmation'],
  member_version: ['title'],
  return_decision: ['reason'],
  source_file: ['file_name'],
}

/** Words can be blacked out: asked for by whoever reads them, confirmed by two keepers. */
export async function up(db: Schema): Promise<void> {
  await table(
    db,
    'removal',
    {
      partnership_id: 'text',
      id: 'text',
      state: 'text',
      version: 'integer',
      words_id: 'text',
      page: 'text',
      asked_at: 'text',
      asked_by: 'text',
      first_at: 'text?',
      first_by: 'text?',
      first_by_manager: 'integer',
      ended_at: 'text?',
      ended_by: 'text?',
      texts: 'integer?',
    },
    ['partnership_id', 'id'],
  )
    .addForeignKeyConstraint('removal_partnership_id_fk', ['partnership_id'], 'partnership', ['id'])
    .execute()
  await db.schema.alterTable('typed_words').addColumn('removal_id', 'text').execute()
  for (const [name, words] of Object.entries(rememberedWords)) await wordsRemovable(db, name, words)
}
