import { catalogue } from '@roundtable/db/catalogue/catalogue.ts'
import { listIndicatorNames } from '@roundtable/db/queries/benchmark-file.queries.ts'
import type { MatchableIndicator } from '@roundtable/shared/benchmark/benchmark-file.ts'
import type { ActorContext } from '../base/context.ts'
import { publishableIndicators } from '../published/add-published-indicator.ts'

/** Indicators a measure can be: those of the partnership; among published figures every one of the catalogue as well. */
export async function listMatchable({
  actor,
  database,
  membership,
}: ActorContext): Promise<MatchableIndicator[]> {
  const own = await listIndicatorNames(database.reader, actor.partnershipId)
  if (!membership.readOnly) return own
  const here = new Set(own.map(({ code }) => code))
  const publishable = new Set(publishableIndicators().map(({ code }) => code))
  const others = catalogue.filter(({ code }) => publishable.has(code) && !here.has(code))
  return [...own, ...others.map(({ code, name, unit }) => ({ code, name, unit }))]
}
