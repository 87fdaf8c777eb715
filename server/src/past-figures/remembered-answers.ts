import type { Tx } from '@roundtable/db/database.ts'
import { type PastFileRow, pastFiles } from '@roundtable/db/queries/past-figures.queries.ts'
import {
  type FormAnswer,
  listFormAnswers,
  upsertFormAnswers,
} from '@roundtable/db/queries/past-form.queries.ts'
import type { Answers } from '@roundtable/shared/import/table/layout.ts'
import type { PastFile } from '@roundtable/shared/past-figures/past-figures.ts'
import { isOfItsFileAlone } from '@roundtable/shared/past-figures/table/form-of.ts'
import type { PastAnswer } from '@roundtable/shared/past-figures/table/questions.ts'
import type { ActorContext } from '../base/context.ts'

type Answered = PastFile['answered']
export type Remembered = ReadonlyMap<string, FormAnswer>

/** What was answered about earlier files of this form, by question. */
export async function rememberedAnswers(ctx: ActorContext, form: string): Promise<Remembered> {
  const { partnershipId } = ctx.actor
  const found = await listFormAnswers(ctx.database.reader, { partnershipId, form })
  return new Map(found.map((each) => [each.question, each]))
}

/** What this person answered about a file they sent before it. */
export async function answersGivenTo(ctx: ActorContext, id: string | null): Promise<Answers> {
  if (id === null) return {}
  const { partnershipId, personId } = ctx.actor
  const file = await pastFiles.find(ctx.database.reader, { partnershipId, id, personId })
  if (file === undefined) return {}
  const fresh = answeredOf(file).filter(({ since }) => since === null)
  return Object.fromEntries(fresh.map((each) => [each.id, each.answer]))
}

export const answeredOf = ({ answered }: Pick<PastFileRow, 'answered'>): Answered => JSON.parse(answered)

/** Each answer with who gave it, where an earlier file brought it. */
export const withSince = (
  answered: readonly PastAnswer[],
  { known, given }: { known: Remembered; given: Answers },
): Answered =>
  answered.map((each) => {
    const before = known.get(each.id)
    const isFresh = before === undefined || given[each.id] !== undefined
    return { ...each, since: isFresh ? null : { by: before.answeredBy, at: before.answeredAt } }
  })

/** What was answered now is kept for the next file of this form. */
export async function rememberAnswers(tx: Tx, ctx: ActorContext, file: PastFileRow): Promise<void> {
  const { partnershipId, personId } = ctx.actor
  const fresh = answeredOf(file).filter(({ id, since }) => since === null && !isOfItsFileAlone(id))
  await upsertFormAnswers(
    tx,
    fresh.map(({ id, answer }) => ({
      partnershipId,
      form: file.form,
      question: id,
      answer,
      answeredBy: personId,
      answeredAt: ctx.now(),
    })),
  )
}
