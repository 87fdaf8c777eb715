import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { Request } from 'express'
import type { z } from 'zod'

/** What was sent, as the schema has it; refused with a sentence for each field otherwise. */
export function readBody<Schema extends z.ZodType>(schema: Schema, req: Request): z.output<Schema> {
  const input = schema.safeParse(req.body)
  if (input.success) return input.data
  const fields = input.error.issues.map((issue) => ({ field: issue.path.join('.'), sentence: issue.message }))
  throw new DomainError('bad-input', fields[0]?.sentence ?? 'There is a problem.', { fields })
}
