import { listDecisionDissents, listDecisionEditions } from '@roundtable/db/queries/decision.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { DecisionView } from '@roundtable/shared/decision/decision.ts'
import { readDecisionReference } from '@roundtable/shared/decision/decision-words.ts'
import type { ActorContext } from '../base/context.ts'
import { decisionsKnown } from './list-decisions.ts'

const missingDecision = (): DomainError =>
  new DomainError('not-found', 'There is no such decision, or it is not yours to read.')

/** One decision as it holds, with every edition before it. */
export async function getDecision(ctx: ActorContext, reference: string): Promise<DecisionView> {
  const { partnershipId } = ctx.actor
  const { reader } = ctx.database
  const named = readDecisionReference(reference)
  if (named === null) throw missingDecision()
  const [found] = await decisionsKnown(ctx, { named })
  if (found === undefined) throw missingDecision()
  const { row, itemId: _, ...decision } = found
  const editions = await listDecisionEditions(reader, { partnershipId, id: row.id })
  const dissents = (await listDecisionDissents(reader, partnershipId)).filter(
    ({ decisionId }) => decisionId === row.id,
  )
  return {
    ...decision,
    before: editions
      .filter(({ words }) => words < row.words)
      .map(({ text, reason, words, recordedAt, by }) => ({
        ...{ text, reason, at: recordedAt, by },
        dissent: dissents
          .filter((each) => each.words === words)
          .map(({ name, text: said }) => ({ name, text: said })),
      })),
    why: row.why,
    recordedBy: row.recordedBy,
  }
}
