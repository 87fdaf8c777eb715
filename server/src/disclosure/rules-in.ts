import type { RuleSetRow } from '@roundtable/db/queries/disclosure-rule-set.queries.ts'
import { type RuleSet, standardRuleSet } from '@roundtable/shared/disclosure/disclosure-rules.ts'
import type { RuleVersion } from '@roundtable/shared/disclosure/rules-in-time.ts'

export const rulesIn = (row: RuleSetRow): RuleSet => ({
  ...standardRuleSet,
  smallCount: row.smallCount,
  smallDenominator: row.smallDenominator,
  roundCountsTo: row.roundCountsTo,
  percentDecimals: row.percentDecimals,
  otherDecimals: row.otherDecimals,
  secondary: row.secondary === 1,
})

export const versionIn = (row: RuleSetRow): RuleVersion => ({
  rules: rulesIn(row),
  from: row.recordedAt,
  tellsEarlier: row.tellsEarlier === 1,
})
