import { z } from 'zod'
import { momentSchema } from '../base/ids.ts'

/** What every procedure that reads takes beside its own input: a moment of the past to read as at. */
export const asAtFields = { asAt: momentSchema.optional() }
export const asAtRefSchema = z.strictObject(asAtFields).optional()
