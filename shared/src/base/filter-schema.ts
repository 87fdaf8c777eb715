import { z } from 'zod'
import { codePattern, type FilterField, type FilterFields, type FilterValue, longestText } from './filter.ts'
import { dayField, momentSchema, textSchema } from './ids.ts'

export type FilterShape<Fields> = {
  [Key in keyof Fields]: Fields[Key] extends { required: true }
    ? z.ZodType<FilterValue<Fields[Key]>, FilterValue<Fields[Key]>>
    : z.ZodOptional<z.ZodType<FilterValue<Fields[Key]>, FilterValue<Fields[Key]>>>
}

export const codeField = z
  .string()
  .regex(codePattern, 'A code has only letters, digits and hyphens, 80 at most.')

/** The fields of a filter as a procedure and a download take them: what an address may hold and nothing else. */
export function filterShape<Fields extends FilterFields>(fields: Fields): FilterShape<Fields>
export function filterShape(fields: FilterFields) {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [
      key,
      field.required === true ? schemaOf(field) : schemaOf(field).optional(),
    ]),
  )
}

function schemaOf(field: FilterField) {
  switch (field.kind) {
    case 'words':
      return z.enum(field.words, `${field.name} is one of ${field.words.join(', ')}.`)
    case 'code':
      return codeField
    case 'day':
      return dayField('A day is written as 2026-10-31.')
    case 'moment':
      return momentSchema
    case 'text':
      return textSchema.trim().max(longestText, `Search with ${longestText} characters or fewer.`)
  }
}
