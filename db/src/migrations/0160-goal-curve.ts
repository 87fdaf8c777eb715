import type { Schema } from './columns.ts'
import { wordsRemovable } from './words-removable.ts'

/** What moves the figures of a goal, what is known to work, and what the partnership will do. */
export async function up(db: Schema): Promise<void> {
  for (const column of ['factors', 'works', 'plan']) {
    await db.schema
      .alterTable('goal_version')
      .addColumn(column, 'text', (text) => text.notNull().defaultTo(''))
      .execute()
  }
  const words = ['wording', 'child_wording', 'why', 'population_outcome', 'story', 'factors', 'works', 'plan']
  await wordsRemovable(db, 'goal_version', [...words, 'reason'])
}
