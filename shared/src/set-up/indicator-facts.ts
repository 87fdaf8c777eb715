/** What an indicator that is live, suspended or drafted has and lacks on its way to the scorecard. */
export type IndicatorFacts = {
  code: string
  draft: boolean
  /** Whether it has a row of the scorecard. */
  shown: boolean
  adopted: boolean
  /** Made of others: nobody reports it, and its past comes with theirs. */
  calculated: boolean
  goal: boolean
  /** Whether an agency is accountable for it. */
  answered: boolean
  /** Short name of the agency that reports it; null where none does. */
  reporter: string | null
  target: 'agreed' | 'proposed' | 'none'
  figures: boolean
  benchmarks: boolean
}

export type IndicatorCounts = {
  /** Those the board has agreed. */
  indicators: number
  drafts: number
  /** Of both, here and below. */
  adopted: number
  withoutGoal: number
  withoutAnyone: number
  withoutReporter: number
  calculated: number
  targetsAgreed: number
  withFigures: number
  withBenchmarks: number
}

export function countIndicators(facts: readonly IndicatorFacts[]): IndicatorCounts {
  const count = (holds: (one: IndicatorFacts) => boolean) => facts.filter(holds).length
  return {
    indicators: count(({ draft }) => !draft),
    drafts: count(({ draft }) => draft),
    adopted: count(({ adopted }) => adopted),
    withoutGoal: count(({ goal }) => !goal),
    withoutAnyone: count(({ answered }) => !answered),
    withoutReporter: count(({ calculated, reporter }) => !calculated && reporter === null),
    calculated: count(({ calculated }) => calculated),
    targetsAgreed: count(({ target }) => target === 'agreed'),
    withFigures: count(({ figures }) => figures),
    withBenchmarks: count(({ benchmarks }) => benchmarks),
  }
}
