import { setImmediate } from 'node:timers/promises'
import {
  type ImportRow,
  listImportRows,
  listReportedLines,
  listReturnsOfAgency,
  listStandingFigures,
  type ReportedLine,
} from '@roundtable/db/queries/import-line.queries.ts'
import { findReturn, type ReturnRow } from '@roundtable/db/queries/return.queries.ts'
import { formatDay, lastEndedPeriod, periodLabel } from '@roundtable/shared/period.ts'
import { notAskedBecause } from '@roundtable/shared/return-asked.ts'
import { afterAct, asksFraction, isOpenTo } from '@roundtable/shared/return-rules.ts'
import type { TableSeries } from '@roundtable/shared/table-import/match-series.ts'
import type { Services } from '../context.ts'
import { wordsOf } from '../return/asked-row.ts'
import { returnName } from '../return/take-return.ts'
import type { OpenRow, PeriodKey, PeriodStanding, ToWorker } from './import-messages.ts'
import { linesOfAgency, tableLineOf } from './table-lines.ts'

const seriesAtOnce = 20

/** The lines an agency reports, as a table may call them; those of this return need no period of their own. */
export async function reportableSeries({ database }: Services, owed: ReturnRow): Promise<TableSeries[]> {
  const lines = await linesOfAgency(database.reader, owed)
  return lines.map((line) =>
    tableLineOf(line, {
      periodStart: line.frequency === owed.frequency ? owed.periodStart : null,
      notAsked: line.goneAt === null ? null : notAskedBecause(line, returnName(owed)),
    }),
  )
}

/** What stands in the periods a table names: entries of open returns, published figures of all others. */
export async function* importStanding(
  services: Services,
  owed: ReturnRow,
  asked: { periods: readonly PeriodKey[]; seriesIds: readonly string[] },
): AsyncGenerator<ToWorker> {
  const { partnershipId } = owed
  const periods = await standingOf(services, owed, asked.periods)
  if (periods.some(({ kind }) => kind === 'closed')) {
    for (let at = 0; at < asked.seriesIds.length; at += seriesAtOnce) {
      const seriesIds = asked.seriesIds.slice(at, at + seriesAtOnce)
      const figures = await listStandingFigures(services.database.reader, { partnershipId, seriesIds })
      yield {
        type: 'published',
        rows: figures.map(({ seriesId, periodStart, numerator, denominator, value, reason, ...said }) => ({
          seriesId,
          periodStart,
          row: {
            numerator,
            denominator,
            value,
            reason,
            ...wordsOf(said),
          },
        })),
      }
      await setImmediate()
    }
  }
  yield { type: 'compare', periods }
}

async function standingOf(
  services: Services,
  owed: ReturnRow,
  periods: readonly PeriodKey[],
): Promise<PeriodStanding[]> {
  const { reader } = services.database
  const { partnershipId, agencyId } = owed
  const today = services.now().slice(0, 10)
  const returns = await listReturnsOfAgency(reader, { partnershipId, agencyId })
  const reported = await listReportedLines(reader, { partnershipId, agencyId })
  const lines = new Map(reported.map((line) => [line.seriesId, line]))
  const standing: PeriodStanding[] = []
  for (const { frequency, periodStart } of periods) {
    const found = returns.find((each) => each.frequency === frequency && each.periodStart === periodStart)
    const key = { frequency, periodStart }
    const label = periodLabel(frequency, periodStart)
    if (found !== undefined && isOpenTo('save', found.state)) {
      const open = await findReturn(reader, { partnershipId, id: found.id, scope: [agencyId] })
      if (open === null) continue
      const rows = await listImportRows(reader, open)
      const known = open.publishedAt === null ? rows : rows.filter(wasAsked)
      standing.push({
        ...key,
        kind: 'open',
        returnId: open.id,
        rows: known.flatMap((row) => openRowOf(lines.get(row.seriesId), row)),
      })
      // A file of many periods asks for many returns: others are answered in between.
      await setImmediate()
    } else if (periodStart > lastEndedPeriod(frequency, today).start) {
      standing.push({ ...key, kind: 'closed', because: `${label} has not ended on ${formatDay(today)}.` })
    } else {
      const after = found === undefined ? null : afterAct('save', found.state)
      const because =
        after !== null && 'refused' in after
          ? after.refused
          : 'This period is closed: the partnership manager can reopen it, with a reason.'
      standing.push({ ...key, kind: 'closed', because: `${label}: ${because}` })
    }
  }
  return standing
}

/** A period that was published once asks for nothing that was not asked then. */
const wasAsked = ({ publishedRevision, entryVersion }: ImportRow): boolean =>
  publishedRevision !== null || entryVersion !== null

function openRowOf(line: ReportedLine | undefined, row: ImportRow): OpenRow[] {
  if (line === undefined) return []
  const { numerator, denominator, value, reason } = row
  return [
    {
      seriesId: row.seriesId,
      version: row.entryVersion ?? 0,
      asked: {
        unit: line.unit,
        signed: line.signed === 1,
        polarity: line.polarity,
        asksFraction: asksFraction(line),
        target:
          row.targetTolerance === null
            ? null
            : { low: row.targetLow, high: row.targetHigh, tolerance: row.targetTolerance },
        published:
          row.publishedRevision === null
            ? null
            : {
                numerator: row.publishedNumerator,
                denominator: row.publishedDenominator,
                value: row.publishedValue,
                reason: row.publishedReason,
              },
      },
      entry:
        row.entryVersion === null
          ? null
          : {
              numerator,
              denominator,
              value,
              reason,
              ...wordsOf(row),
            },
    },
  ]
}
