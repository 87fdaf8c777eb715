import type { Tx } from '@roundtable/db/database.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { RowPlan } from '@roundtable/shared/set-up/file/row-plan.ts'
import type { SetUpApplied } from '@roundtable/shared/set-up/set-up-file.ts'
import { shapeOf } from '@roundtable/shared/set-up/sheet/sheets.ts'
import type { z } from 'zod'
import type { ActorContext } from '../../base/context.ts'

/** What the rows of one file share while they are taken over, all in one transaction. */
export type Applying = {
  /** Its database joins every verb to the outer transaction. */
  ctx: ActorContext
  tx: Tx
  reason: string
  /** The codes that records made from this file were given, by what the file calls them. */
  codes: Map<string, string>
  invitations: SetUpApplied['invitations']
}

/** The code of what a cell names: that of a record, or the one that was given to what this file made. */
export const codeIn = ({ codes }: Applying, name: string): string => codes.get(name) ?? name
export const codeOrNull = (applying: Applying, name: string): string | null =>
  name === '' ? null : codeIn(applying, name)

/** As the procedure of a verb reads what it is sent, with the sentence of the first problem. */
export function inputOf<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new DomainError('bad-input', parsed.error.issues[0]?.message ?? 'This row cannot be read.')
}

/** What is refused about a row says which row, and that nothing was taken over. */
export async function withPlace(plan: RowPlan, verb: () => Promise<unknown>): Promise<void> {
  try {
    await verb()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const { who, current } = error.detail
    const where = `${shapeOf[plan.sheet].name}, line ${plan.row.line}`
    const sentence = `${where} (${plan.name}): ${error.message} Nothing of the file was taken over.`
    throw new DomainError(error.code, sentence, {
      ...(who === undefined ? {} : { who }),
      ...(current === undefined ? {} : { current }),
    })
  }
}
