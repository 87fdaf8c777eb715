/** Who reads: the named partners under the sharing agreement, elected members and observers, everybody. */
export const audiences = ['trusted', 'wider', 'public'] as const
export type DisclosureAudience = (typeof audiences)[number]

/** The thresholds of a partnership and source. Counts are of children or events. */
export type RuleSet = {
  /** Counts from 1 to this one are suppressed. */
  smallCount: number
  /** A figure of this many or fewer in the denominator is suppressed. */
  smallDenominator: number
  /** The public sees counts rounded to a multiple of this. */
  roundCountsTo: number
  /** The public sees percentages with this many decimals. */
  percentDecimals: number
  /** The public sees rates and averages with this many decimals. */
  otherDecimals: number
}

export const standardRuleSet: RuleSet = {
  smallCount: 5,
  smallDenominator: 10,
  roundCountsTo: 5,
  percentDecimals: 0,
  otherDecimals: 1,
}

/** In words, for the page that explains what is not shown. */
export function ruleSentences(rules: RuleSet): string[] {
  return [
    `A count from 1 to ${rules.smallCount} is not shown; zero is.`,
    `A percentage is not shown when it counts 1 to ${rules.smallCount} children, or leaves 1 to ${rules.smallCount} out, or is one of ${rules.smallDenominator} or fewer.`,
    'Where one part of a total would follow from the others, the next smallest part is not shown either.',
    'A rolling figure and its months are not shown side by side where the months are small.',
    `The public sees counts to the nearest ${rules.roundCountsTo} and rounded percentages.`,
  ]
}
