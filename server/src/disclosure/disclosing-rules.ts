import type { HiddenPeriods } from '@roundtable/shared/disclosure/disclose-calculated.ts'
import type { PointToDisclose } from '@roundtable/shared/disclosure/disclosure-indicator.ts'
import type { RuleSet } from '@roundtable/shared/disclosure/disclosure-rules.ts'
import type { Audience } from '@roundtable/shared/rights/audience.ts'

export type PartLine = { kind: 'agency' | 'slice'; seriesId: string; figures: PointToDisclose[] }

/** What formulas keep from an audience, of all lines of an indicator: figures, and former states of figures. */
export type HiddenByFormula = { figures: HiddenPeriods; states: HiddenPeriods }
export const nothingHidden: HiddenByFormula = { figures: new Map(), states: new Map() }

/** For whom figures leave the server, and by which rules. */
export type Disclosing = {
  audience: Audience
  rules: RuleSet
  /** Indicators whose periods a rolling one beside them would give away. */
  besideRolling: ReadonlySet<string>
  /** The lines beside the totals, by indicator; none for the trusted, who see all of them. */
  parts: ReadonlyMap<string, readonly PartLine[]>
  hidden: HiddenByFormula
  /** The same text for the same audience, rules, parts and formulas. */
  key: string
}
