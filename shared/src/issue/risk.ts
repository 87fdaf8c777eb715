import type { FilterOf } from '../base/filter.ts'
import { isIssueShown, type riskFilter } from './issue-filter.ts'
import { type IssueState, workedOnStates } from './issue-lifecycle.ts'

type Scored = { likelihood: number | null; impact: number | null }

/** Likelihood times impact, 1 to 25; null where it is no risk of the register. */
export const riskScore = ({ likelihood, impact }: Scored): number | null =>
  likelihood === null || impact === null ? null : likelihood * impact

export const riskBands = ['low', 'moderate', 'high', 'very-high'] as const
export type RiskBand = (typeof riskBands)[number]

const bandWords: Record<RiskBand, string> = {
  low: 'Low',
  moderate: 'Moderate',
  high: 'High',
  'very-high': 'Very high',
}
export const riskBandWord = (band: RiskBand): string => bandWords[band]

/** 1 to 4 low, 5 to 9 moderate, 10 to 14 high, 15 and more very high. */
export function riskBand(score: number): RiskBand {
  if (score >= 15) return 'very-high'
  if (score >= 10) return 'high'
  return score >= 5 ? 'moderate' : 'low'
}

/** The register in its order: issues that are worked on and have a score, the heaviest first, then by number. */
export function inRegister<Issue extends Scored & Parameters<typeof isIssueShown>[0] & { state: IssueState }>(
  issues: readonly Issue[],
  asked: FilterOf<typeof riskFilter>,
): Issue[] {
  return issues
    .filter(
      (issue) =>
        riskScore(issue) !== null &&
        workedOnStates.some((state) => state === issue.state) &&
        isIssueShown(issue, { ...asked, show: 'all' }),
    )
    .sort((a, b) => (riskScore(b) ?? 0) - (riskScore(a) ?? 0) || a.number - b.number)
}
