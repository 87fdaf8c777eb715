import { DomainError, type FieldProblem } from '@roundtable/shared/base/errors.ts'
import type { proposeTargetsSchema } from '@roundtable/shared/target/target-list.ts'
import type { z } from 'zod'
import type { ActorContext } from '../base/context.ts'
import { heldProposal } from '../indicator/target/propose-target.ts'

/** Puts many targets on the table with one reason, all of them or none; what is wrong is told row by row. */
export async function proposeTargets(
  ctx: ActorContext,
  { rationale, targets }: z.infer<typeof proposeTargetsSchema>,
): Promise<void> {
  await ctx.database.db.transaction().execute(async (tx) => {
    const fields: FieldProblem[] = []
    for (const target of targets) {
      const { problems, propose } = await heldProposal(tx, ctx, { ...target, rationale })
      for (const { field, sentence } of problems) {
        if (field !== 'rationale') fields.push({ field: `${target.code}.${field}`, sentence })
        else if (!fields.some((each) => each.field === field)) fields.push({ field, sentence })
      }
      if (problems.length === 0 && fields.length === 0) await propose()
    }
    const [first] = fields
    if (first !== undefined) throw new DomainError('bad-input', first.sentence, { fields })
  })
}
