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
  /** Whether the parts that would give a hidden one away are hidden too. */
  secondary: boolean
  /** The source has disclosed its figures for everybody: they are shown as they came. */
  isDisclosed: boolean
}

export const standardRuleSet: RuleSet = {
  smallCount: 5,
  smallDenominator: 10,
  roundCountsTo: 5,
  percentDecimals: 0,
  otherDecimals: 1,
  secondary: true,
  isDisclosed: false,
}

/** What comes from the returns of the agencies, and what others have published and disclosed already. */
export const figureSources = ['returns', 'published'] as const
export type FigureSource = (typeof figureSources)[number]

/** Official statistics: whoever published them has hidden what had to be hidden. */
export const publishedRuleSet: RuleSet = { ...standardRuleSet, secondary: false, isDisclosed: true }

/**
 * No rule set of a partnership's own figures is looser than this: two children and the third who knows himself
 * are the least that hides anybody (ONS), and a share of fewer than five is a count in disguise.
 */
export const loosest = { smallCount: 3, smallDenominator: 5, roundCountsTo: 5 } as const
const tightest = { smallCount: 50, smallDenominator: 200, roundCountsTo: 100 } as const

export type Thresholds = Pick<RuleSet, 'smallCount' | 'smallDenominator' | 'roundCountsTo'>
export type ThresholdProblem = { field: keyof Thresholds; sentence: string }

const thresholdWord: Record<keyof Thresholds, string> = {
  smallCount: 'The largest count that is hidden',
  smallDenominator: 'The largest denominator that is hidden',
  roundCountsTo: 'The number counts are rounded to',
}

/** What is wrong with thresholds somebody wants; nothing where they may stand. */
export function problemsOfThresholds(asked: Thresholds): ThresholdProblem[] {
  const problems: ThresholdProblem[] = []
  for (const field of ['smallCount', 'smallDenominator', 'roundCountsTo'] as const) {
    const value = asked[field]
    if (!Number.isInteger(value) || value < loosest[field] || value > tightest[field]) {
      const sentence = `${thresholdWord[field]} is a whole number from ${loosest[field]} to ${tightest[field]}.`
      problems.push({ field, sentence })
    }
  }
  if (problems.length === 0 && asked.smallDenominator < asked.smallCount) {
    problems.push({
      field: 'smallDenominator',
      sentence: 'The largest hidden denominator cannot be below the largest hidden count.',
    })
  }
  if (problems.length === 0 && asked.roundCountsTo < asked.smallCount) {
    problems.push({
      field: 'roundCountsTo',
      sentence: 'Counts cannot be rounded to less than the largest hidden count.',
    })
  }
  return problems
}

/** In words, for the page that explains what is not shown. */
export function ruleSentences(rules: RuleSet): string[] {
  if (rules.isDisclosed) {
    return [
      'These figures were published by others, who have hidden what had to be hidden: they are shown as they came.',
    ]
  }
  const secondary = [
    `Where a part that is not shown would follow from the total and the others, or be known within fewer than ${rules.smallCount}, the next smallest parts are not shown either, or the total is not.`,
    'The parts of a period are shown when all of them are published and add up to the total.',
  ]
  return [
    `A count from 1 to ${rules.smallCount} is not shown; zero is.`,
    `A percentage is not shown when it counts 1 to ${rules.smallCount} children, or leaves 1 to ${rules.smallCount} out, or is one of ${rules.smallDenominator} or fewer.`,
    ...(rules.secondary ? secondary : []),
    'A rolling figure and its months are not shown side by side where the months are small.',
    'What is not shown at one moment is shown at none: not as it was before, nor after a correction.',
    `The public sees counts to the nearest ${rules.roundCountsTo} and rounded percentages.`,
  ]
}
