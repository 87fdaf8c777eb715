import type { Insertable } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { PastFormAnswerTable } from '../tables/past-figures.table.ts'
import { inBatches } from './in-batches.ts'

const mostAnswers = 1_000

/** What was answered about files of this form, and by whom; the newest answers. */
export async function listFormAnswers(
  db: Db,
  { partnershipId, form }: { partnershipId: string; form: string },
) {
  return db
    .selectFrom('pastFormAnswer as given')
    .innerJoin('person', 'person.id', 'given.answeredBy')
    .select(['given.question', 'given.answer', 'given.answeredAt', 'person.name as answeredBy'])
    .where('partnershipId', '=', partnershipId)
    .where('form', '=', form)
    .orderBy('answeredAt', 'desc')
    .limit(mostAnswers)
    .execute()
}
export type FormAnswer = Awaited<ReturnType<typeof listFormAnswers>>[number]

export async function upsertFormAnswers(
  tx: Tx,
  rows: readonly Insertable<PastFormAnswerTable>[],
): Promise<void> {
  await inBatches(rows, (batch) =>
    tx
      .insertInto('pastFormAnswer')
      .values(batch)
      .onConflict((on) =>
        on.columns(['partnershipId', 'form', 'question']).doUpdateSet((eb) => ({
          answer: eb.ref('excluded.answer'),
          answeredBy: eb.ref('excluded.answeredBy'),
          answeredAt: eb.ref('excluded.answeredAt'),
        })),
      )
      .execute(),
  )
}
