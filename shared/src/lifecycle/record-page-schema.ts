import { z } from 'zod'

/** The address of the page a record is read on, as the contract gives it. */
export const recordPageSchema = z.templateLiteral(['/', z.string()])
