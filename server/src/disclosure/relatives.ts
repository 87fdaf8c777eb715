import { listRollingLinks, type RollingLink } from '@roundtable/db/queries/cell-history.queries.ts'
import { listFormulaTerms } from '@roundtable/db/queries/formula.queries.ts'
import type { CalculatedFrom } from '@roundtable/shared/disclosure/disclose-calculated.ts'
import { cacheByTables } from '../base/cache-by-version.ts'

const mostCached = 200

/** Which indicators give others away. */
export type Relatives = { rolling: readonly RollingLink[]; calculated: readonly CalculatedFrom[] }

export const relativesIn = cacheByTables(
  ['indicator', 'indicator_version', 'reading_due'],
  async ({ actor, database }): Promise<Relatives> => {
    const { partnershipId } = actor
    const { reader } = database
    return {
      rolling: await listRollingLinks(reader, partnershipId),
      calculated: formulasOf(await listFormulaTerms(reader, { partnershipId })),
    }
  },
  { most: mostCached },
)

function formulasOf(terms: Awaited<ReturnType<typeof listFormulaTerms>>): CalculatedFrom[] {
  const found = new Map<string, { id: string; numerator: Set<string>; parts: Set<string> }>()
  for (const { indicatorId: id, partId, side } of terms) {
    const made = found.get(id) ?? { id, numerator: new Set(), parts: new Set() }
    found.set(id, made)
    made.parts.add(partId)
    if (side === 'numerator') made.numerator.add(partId)
  }
  return [...found.values()].map(({ id, numerator, parts }) => ({
    id,
    numerator: [...numerator],
    parts: [...parts],
  }))
}

/** These indicators with all that have to be looked at together with them. */
export function withRelatives(ids: readonly string[], { rolling, calculated }: Relatives): Set<string> {
  const ties = [
    ...rolling.map(({ months, rolling: whole }) => [months, whole]),
    ...calculated.map(({ id, parts }) => [id, ...parts]),
  ]
  const found = new Set(ids)
  for (let before = -1; before < found.size; ) {
    before = found.size
    for (const tie of ties) {
      if (tie.some((id) => found.has(id))) for (const id of tie) found.add(id)
    }
  }
  return found
}
