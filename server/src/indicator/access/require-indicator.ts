import type { Db } from '@roundtable/db/database.ts'
import { findIndicator, type IndicatorRow } from '@roundtable/db/queries/indicator.queries.ts'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import { indicatorStates, shownStates } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import { seeIndicatorDrafts } from '@roundtable/shared/indicator/indicator-rights.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import type { ActorContext } from '../../base/context.ts'

export type { IndicatorRow }

export const missingIndicator = (): DomainError => new DomainError('not-found', 'There is no such indicator.')

/** An indicator the reader may see; one that is hidden from them answers like a missing one. */
export async function requireIndicator(db: Db, { actor }: ActorContext, code: string): Promise<IndicatorRow> {
  const indicator = await findIndicator(db, {
    partnershipId: actor.partnershipId,
    goalIds: goalsGrantedTo(actor),
    code,
    states: seeIndicatorDrafts.may(actor) ? indicatorStates : shownStates,
  })
  if (indicator === undefined) throw missingIndicator()
  return indicator
}
