import { listIndicatorAnswers } from '@roundtable/db/queries/accountability.queries.ts'
import { listBenchmarks } from '@roundtable/db/queries/benchmark.queries.ts'
import { listCommentary } from '@roundtable/db/queries/commentary.queries.ts'
import { listIndicatorVersions, listSeries } from '@roundtable/db/queries/indicator.queries.ts'
import { listPackedLines, listRevisions } from '@roundtable/db/queries/measurement.queries.ts'
import { listTargets } from '@roundtable/db/queries/target.queries.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { benchmarkLines } from '@roundtable/shared/benchmark/benchmark.ts'
import { seeIndicatorDrafts } from '@roundtable/shared/indicator/indicator-rights.ts'
import { goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import { cacheByVersion } from '../../base/cache-by-version.ts'
import type { ActorContext } from '../../base/context.ts'
import { missingIndicator, requireIndicator } from '../access/require-indicator.ts'
import { listChartNotes } from '../note/chart-notes-view.ts'
import { targetView } from '../target/target-view.ts'

export type IndicatorRef = { code: string; seriesId?: string | undefined }
export type IndicatorPage = Awaited<ReturnType<typeof loadPage>>

/** One line of an indicator as it is stored, with everything around it. */
async function loadPage(ctx: ActorContext, asked: IndicatorRef) {
  const { actor, database } = ctx
  const { reader } = database
  const { partnershipId } = actor
  const indicator = await requireIndicator(reader, ctx, asked.code)
  const ofIndicator = { partnershipId, indicatorId: indicator.id }
  const lines = await listSeries(reader, ofIndicator)
  const line = asked.seriesId === undefined ? lines[0] : lines.find((each) => each.id === asked.seriesId)
  if (line === undefined) throw missingIndicator()
  const key = { partnershipId, seriesId: line.id }
  const versions = await listIndicatorVersions(reader, ofIndicator)
  const targets = await listTargets(reader, key)
  const answers = await listIndicatorAnswers(reader, ofIndicator)
  const revisions = []
  for (const { id } of lines) revisions.push(await listRevisions(reader, { partnershipId, seriesId: id }))
  const packed = await listPackedLines(reader, { partnershipId, seriesIds: [line.id] })
  const places = await listBenchmarks(reader, { partnershipId, indicatorCode: indicator.code })
  return {
    indicator,
    lines,
    line,
    /** Its figures, in one text. */
    packed: packed.get(line.id) ?? '',
    /** What is published of the places the partnership compares itself with, its own among them. */
    places,
    answers,
    /** Of each line, in the order of the lines. */
    revisions,
    commentary: await listCommentary(reader, key),
    notes: await listChartNotes(ctx, { indicatorId: indicator.id, seriesId: line.id }),
    agreed: targets.filter(({ state }) => state === 'agreed'),
    breaks: versions.flatMap((version) => (version.breaksComparability === 1 ? [version.fromPeriod] : [])),
    view: {
      series: lines.map(({ id, name, kind }) => ({ id, name, kind })),
      definition: {
        text: indicator.definition,
        numerator: indicator.numeratorWording,
        denominator: indicator.denominatorWording,
        source: indicator.source,
        caveats: indicator.caveats,
        challengeQuestion: indicator.challengeQuestion,
      },
      versions: versions.map((version) => ({
        ...version,
        fromLabel: periodLabel(indicator.frequency, version.fromPeriod),
        breaksComparability: version.breaksComparability === 1,
      })),
      targets: targets.map((target) => targetView(target, indicator)),
      accountabilities: answers.map(({ agencyCode, agencyName, title, person, kind }) => ({
        agencyCode,
        agencyName,
        title,
        person,
        kind,
      })),
      benchmarks: benchmarkLines(places).map(
        ({ areaCode, areaName, relation, note, source, licence, values }) => ({
          areaCode,
          areaName,
          relation,
          note,
          source,
          licence,
          values: values.map(({ periodStart, periodEnd, periodLabel: label, value }) => ({
            periodStart,
            periodEnd,
            periodLabel: label,
            value,
          })),
        }),
      ),
    },
  }
}

export const readPage = cacheByVersion(loadPage, ({ actor }, { code, seriesId }) =>
  JSON.stringify([code, seriesId, goalsGrantedTo(actor), seeIndicatorDrafts.may(actor)]),
)
