import {
  findCurrentEntries,
  findCurrentFigures,
  listAgreedTargets,
  listReturnsOfAgency,
  type ReturnOfAgency,
} from '@roundtable/db/queries/import-line.queries.ts'
import type { ReturnRow } from '@roundtable/db/queries/return.queries.ts'
import { localDay } from '@roundtable/shared/base/local-time.ts'
import { formatDay, lastEndedPeriod, periodLabel } from '@roundtable/shared/base/period.ts'
import type { TableSeries } from '@roundtable/shared/import/table/match-series.ts'
import { afterAct, isOpenTo } from '@roundtable/shared/lifecycle/lifecycle.ts'
import { returnLifecycle } from '@roundtable/shared/return/return-lifecycle.ts'
import { returnName } from '@roundtable/shared/return/return-name.ts'
import { whyNotExpected } from '@roundtable/shared/return/why-not-expected.ts'
import type { Services } from '../base/context.ts'
import { turns } from '../base/in-slices.ts'
import { linesOfAgency, tableLineOf } from '../return/sheet/table-lines.ts'
import type { Named, PeriodKey, PeriodState, ToWorker } from './import-messages.ts'

const figuresAtOnce = 2_400

/** The lines an agency reports, as a table may call them; those of this return need no period of their own. */
export async function reportableSeries({ database }: Services, owed: ReturnRow): Promise<TableSeries[]> {
  const lines = await linesOfAgency(database.reader, owed)
  return lines.map((line) =>
    tableLineOf(line, {
      periodStart: line.frequency === owed.frequency ? owed.periodStart : null,
      notAsked: line.goneAt === null ? null : whyNotExpected(line, returnName(owed)),
    }),
  )
}

/** What stands where a table would be written, told in messages of a size that stops nobody. */
export type CurrentRows = {
  /** Of a period, as soon as the table names it. */
  ofPeriod: (period: PeriodKey) => Promise<ToWorker>
  /** Of all lines and periods, once they are known. */
  ofAll: (named: Named) => AsyncIterable<ToWorker>
  /** The versions the returns had before anything that stands in them was read, and the lines that were named. */
  noted: () => { versions: Record<string, number>; seriesIds: readonly string[] }
}

export function findCurrentRows(services: Services, owed: ReturnRow): CurrentRows {
  const { partnershipId } = owed
  const { reader } = services.database
  let listed: Promise<ReturnOfAgency[]> | null = null
  const versions: Record<string, number> = {}
  let namedIds: readonly string[] = []
  // A long file names hundreds of periods at once: others are answered between.
  const turn = turns()

  async function ofPeriod(key: PeriodKey): Promise<ToWorker> {
    await turn()
    listed ??= listReturnsOfAgency(reader, owed)
    const returns = await listed
    const found = returns.find(
      ({ frequency, periodStart }) => frequency === key.frequency && periodStart === key.periodStart,
    )
    if (found === undefined || !isOpenTo(returnLifecycle, 'save', found.state)) {
      const because = closedBecause(key, found, localDay(services.now()))
      return { type: 'standing', period: { ...key, kind: 'closed', because } }
    }
    const returnId = found.id
    versions[returnId] = found.version
    const entries = await findCurrentEntries(reader, { partnershipId, returnId })
    const wasPublished = found.publishedAt !== null
    const period: PeriodState = { ...key, kind: 'open', returnId, wasPublished, entries }
    return { type: 'standing', period }
  }

  async function* ofAll({ seriesIds, ...span }: Named): AsyncGenerator<ToWorker> {
    namedIds = seriesIds
    const seriesAtOnce = Math.ceil(figuresAtOnce / monthsIn(span))
    for (let at = 0; at < seriesIds.length; at += seriesAtOnce) {
      const some = { partnershipId, seriesIds: seriesIds.slice(at, at + seriesAtOnce), ...span }
      const figures = await findCurrentFigures(reader, some)
      if (figures !== '[]') yield { type: 'published', figures }
      await turn()
    }
    yield { type: 'compare', targets: await listAgreedTargets(reader, owed) }
  }
  return { ofPeriod, ofAll, noted: () => ({ versions, seriesIds: namedIds }) }
}

function monthsIn({ from, to }: { from: string; to: string }): number {
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return Math.max(1, monthOf(to) - monthOf(from) + 1)
}

function closedBecause(
  { frequency, periodStart }: PeriodKey,
  found: ReturnOfAgency | undefined,
  today: string,
): string {
  const label = periodLabel(frequency, periodStart)
  if (periodStart > lastEndedPeriod(frequency, today).start) {
    return `${label} has not ended on ${formatDay(today)}.`
  }
  const after = found === undefined ? null : afterAct(returnLifecycle, 'save', found.state)
  const because =
    after !== null && 'refused' in after
      ? after.refused
      : 'This period is closed: the partnership manager can reopen it, with a reason.'
  return `${label}: ${because}`
}
