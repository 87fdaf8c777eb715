import { z } from 'zod'
import { idSchema, limitedText } from '../base/ids.ts'
import { longestViewName } from './named-view-form.ts'

const longestQuery = 2000

/** Filters and order of the scorecard under a name, as its person alone finds them again. */
export const namedViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** What stands in the address behind the page: "?agency=police&sort=status". */
  query: z.string(),
})
export const namedViewsSchema = z.array(namedViewSchema)
export type NamedView = z.infer<typeof namedViewSchema>

const querySchema = z.string().startsWith('?').max(longestQuery)

export const saveViewSchema = z.strictObject({ name: limitedText(longestViewName), query: querySchema })
export const renameViewSchema = z.strictObject({ id: idSchema, name: limitedText(longestViewName) })
export const changeViewSchema = z.strictObject({ id: idSchema, query: querySchema })
export const viewRefSchema = z.strictObject({ id: idSchema })
