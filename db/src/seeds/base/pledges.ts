import type { IndicatorTable, SeriesTable } from '../../tables/indicator.table.ts'
import type { PledgeMeasureTable, PledgeTable } from '../../tables/pledge.table.ts'

type Indicators = {
  rows: readonly IndicatorTable[]
  lines: readonly { series: Pick<SeriesTable, 'indicatorId' | 'reportingAgencyId'> }[]
}

const mostMeasures = 2

/** A pledge is seen in what its agency reports for the goal; where it reports nothing, in the goal's headline. */
export function pledgeMeasuresOf(
  pledges: readonly PledgeTable[],
  { rows, lines }: Indicators,
): PledgeMeasureTable[] {
  return pledges.flatMap(({ partnershipId, id: pledgeId, goalId, agencyId }) => {
    const ofGoal = rows.filter((row) => row.goalId === goalId)
    const own = ofGoal.filter(({ id }) =>
      lines.some(({ series }) => series.indicatorId === id && series.reportingAgencyId === agencyId),
    )
    const headline = ofGoal.filter((row) => row.headline === 1).slice(0, 1)
    return (own.length > 0 ? own.slice(0, mostMeasures) : headline).map(({ id: indicatorId }) => ({
      ...{ partnershipId, pledgeId, indicatorId },
    }))
  })
}
