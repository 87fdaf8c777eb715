import { z } from 'zod'

/** By the number of its meeting. */
export const archiveRefSchema = z.strictObject({ number: z.number().int().positive() })
