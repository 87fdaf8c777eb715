import { mark, saysUp } from '@roundtable/shared/spc/rules.ts'

export const directionsOfImprovement = ['increase', 'decrease', 'neutral'] as const
export type ImprovementDirection = (typeof directionsOfImprovement)[number]

export type PointType =
  | 'common_cause'
  | 'special_cause_improvement'
  | 'special_cause_concern'
  | 'special_cause_neutral_high'
  | 'special_cause_neutral_low'

export type VariationIcon =
  | 'common_cause'
  | 'improvement_high'
  | 'improvement_low'
  | 'concern_high'
  | 'concern_low'
  | 'neutral_high'
  | 'neutral_low'

export type AssuranceIcon = 'pass' | 'fail' | 'inconsistent'

/** The label of a point as the reference prints it; the first rule that matches names it. */
export function causeOf(marks: number): string {
  const rises = saysUp(marks)
  if ((marks & mark.outside) !== 0) return rises ? 'Above UCL' : 'Below LCL'
  if ((marks & mark.trend) !== 0) return `7 Point Trend (${rises ? 'In' : 'De'}creasing)`
  if ((marks & mark.twoInThree) !== 0) return `2 in 3 ${rises ? 'Above' : 'Below'} CL`
  if ((marks & mark.shift) !== 0) return `7 Points ${rises ? 'Above' : 'Below'} CL`
  return 'Common Cause'
}

export function pointTypeOf(marks: number, better: ImprovementDirection): PointType {
  if (marks === 0) return 'common_cause'
  const rises = saysUp(marks)
  if (better === 'neutral') return rises ? 'special_cause_neutral_high' : 'special_cause_neutral_low'
  return rises === (better === 'increase') ? 'special_cause_improvement' : 'special_cause_concern'
}

/** The icon of a series is the type of its latest point. */
export function variationIconOf(latest: PointType, better: ImprovementDirection): VariationIcon {
  if (latest === 'special_cause_neutral_high') return 'neutral_high'
  if (latest === 'special_cause_neutral_low') return 'neutral_low'
  if (latest === 'special_cause_improvement') {
    return better === 'increase' ? 'improvement_high' : 'improvement_low'
  }
  if (latest === 'special_cause_concern') return better === 'increase' ? 'concern_low' : 'concern_high'
  return 'common_cause'
}

/**
 * Whether the process will meet its target: the target against the limits of the last segment, strictly.
 * A target on a limit, or limits that are not defined, is hit or miss.
 */
export function assuranceIconOf(
  target: number | null,
  limits: { lower: number; upper: number } | undefined,
  better: ImprovementDirection,
): AssuranceIcon | null {
  if (target === null || better === 'neutral') return null
  if (limits !== undefined && target > limits.upper) return better === 'increase' ? 'fail' : 'pass'
  if (limits !== undefined && target < limits.lower) return better === 'increase' ? 'pass' : 'fail'
  return 'inconsistent'
}
