import type { HiddenCells } from '@roundtable/shared/disclosure/cell-history.ts'
import type { RuleSet } from '@roundtable/shared/disclosure/disclosure-rules.ts'
import type { Audience } from '@roundtable/shared/rights/audience.ts'

/** What is decided of one indicator, for every line and period it ever had. */
export type IndicatorCells = HiddenCells & {
  /** The same text for the same decision. */
  key: string
  /** By how much a numerator is more than what it counts; see IndicatorHistory. */
  annualisedBy: number
}

/** For whom figures leave the server, by which rules, and of which cells nothing may be said. */
export type Disclosing = {
  audience: Audience | 'public'
  rules: RuleSet
  /** The moment that is read as at; null where it is now. */
  moment: string | null
  /** By indicator; none for the trusted, who see all, and of indicators that were not asked for. */
  cells: ReadonlyMap<string, IndicatorCells>
  /** Everything is told as it came: to the trusted, and of what others have published. */
  isWhole: boolean
}

const texts = new WeakMap<RuleSet, string>()

/** Rules are asked for with each row, and are the same object from one change of them to the next. */
function textOf(rules: RuleSet): string {
  const known = texts.get(rules) ?? JSON.stringify(rules)
  texts.set(rules, known)
  return known
}

/** The same text where the figures of these indicators are told alike. */
export const keyOf = (
  { audience, rules, moment, cells }: Disclosing,
  indicatorIds: readonly string[],
): string =>
  `${audience} ${textOf(rules)} ${moment ?? ''} ${indicatorIds.map((id) => cells.get(id)?.key ?? '').join(' ')}`
