import { rightNames } from '@roundtable/shared/right-table/rights.ts'
import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server'
import { z } from 'zod'

/** Said by each reading: answered as at a moment, or why only as at now; and who shares an answer from memory. */
const declarationSchema = z.object({
  right: z.enum(rightNames),
  past: z.literal(true).optional(),
  onlyNow: z
    .enum([
      'it is about the reader',
      'it is work in hand',
      'it is kept as it is today',
      'it names its own span',
    ])
    .optional(),
  cached: z.enum(['audience', 'person']).optional(),
  /** It tells what stands in a draft: a draft that is saved again makes it old. */
  readsDrafts: z.literal(true).optional(),
})

/** What a procedure says of itself; all that depends on it is read from here. */
export type Declaration = z.infer<typeof declarationSchema>
export type Declared = Declaration & {
  path: string
  type: AnyTRPCProcedure['_def']['type']
  takesInput: boolean
}

/** Every procedure of the router with what it declares. */
export function declarationsOf(router: AnyTRPCRouter): Declared[] {
  const procedures: Record<string, AnyTRPCProcedure> = router._def.procedures
  return Object.entries(procedures).map(([path, { _def }]) => ({
    path,
    type: _def.type,
    takesInput: _def.inputs.length > 0,
    ...declarationSchema.parse(_def.meta),
  }))
}
