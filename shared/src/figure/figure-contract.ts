import { z } from 'zod'
import { byKey } from '../base/by-key.ts'
import { decimalSchema, textSchema } from '../base/ids.ts'
import { absenceReasons } from './absence.ts'
import { commentaryFields, numberFields, tooLong, wordFields } from './entry-fields.ts'

/** The figure itself, as part of a contract. */
export const figureShape = {
  ...byKey(numberFields, () => decimalSchema.nullable()),
  reason: z.enum(absenceReasons).nullable(),
}
/** What is said of it, as it is read. */
export const wordsShape = byKey(wordFields, () => z.string())
/** What is said of it, as people send it; what is left out is not said. */
export const sentWordsShape = byKey(wordFields, ({ limit }) =>
  textSchema.max(limit, tooLong(limit)).default(''),
)
/** What is published of it in words. */
export const commentaryShape = byKey(commentaryFields, () => z.string())
