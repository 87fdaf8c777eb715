import { z } from 'zod'

/** A moment of the past to read as at, as it stands in addresses: `2026-09-14T09:00:00Z`. */
export const asAtSchema = z.iso.datetime('A moment is written as 2026-09-14T09:00:00Z.')

/** What every procedure that reads takes beside its own input. */
export const asAtFields = { asAt: asAtSchema.optional() }
export const asAtRefSchema = z.strictObject(asAtFields).optional()
