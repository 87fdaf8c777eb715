import { createHash } from 'node:crypto'
import type { IndicatorTable, SeriesTable } from '../../tables/indicator.table.ts'
import type { PledgeMeasureTable, PledgeTable } from '../../tables/pledge.table.ts'
import type { TypedWordsTable } from '../../tables/typed-words.table.ts'
import { wordsHash } from '../../trail-chain.ts'
import type { Seeding } from './seeding.ts'

type Indicators = {
  rows: readonly IndicatorTable[]
  lines: readonly { series: Pick<SeriesTable, 'indicatorId' | 'reportingAgencyId'> }[]
}
type Declined = { pledgeId: string; at: string; by: string; reason: string }

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

/** Why pledges were declined, as words that can be removed; and which of them by pledge. */
export function declinedWordsOf(seeding: Seeding, declined: readonly Declined[]) {
  const rows = declined.map(({ at, by, reason, pledgeId }): TypedWordsTable => {
    const salt = createHash('sha256').update(pledgeId).digest('hex').slice(0, 32)
    const hash = wordsHash(salt, reason)
    const { partnershipId } = seeding
    return { partnershipId, id: seeding.idAt(at), text: reason, salt, hash, recordedAt: at, recordedBy: by }
  })
  return { rows, reasons: new Map(declined.map(({ pledgeId }, at) => [pledgeId, rows[at]?.id ?? ''])) }
}
