import { listIndicatorAnswers } from '@roundtable/db/queries/accountability.queries.ts'
import { listBenchmarks } from '@roundtable/db/queries/benchmark.queries.ts'
import { listIndicatorVersions, listSeries } from '@roundtable/db/queries/indicator.queries.ts'
import { listEntriesWaiting } from '@roundtable/db/queries/measurement.queries.ts'
import { listTargets } from '@roundtable/db/queries/target.queries.ts'
import { benchmarkLines } from '@roundtable/shared/benchmark.ts'
import { basisWord } from '@roundtable/shared/figure.ts'
import { formatNumber, unitWord } from '@roundtable/shared/figure-format.ts'
import { periodLabel } from '@roundtable/shared/period.ts'
import {
  agenciesSeenUnpublished,
  mayAgreeDefinitions,
  mayProposeDefinitions,
} from '@roundtable/shared/permissions.ts'
import { readSeries } from '@roundtable/shared/reading.ts'
import { readingWindow } from '@roundtable/shared/reading-window.ts'
import { targetText } from '@roundtable/shared/status.ts'
import { readChartNotes } from '../chart-note/chart-notes-view.ts'
import type { ActorContext } from '../context.ts'
import { shownFigure, unitSign } from '../disclosure/shown-figure.ts'
import { readLine } from './read-line.ts'
import { publishedPoint, waitingPoint } from './series-points.ts'
import { type IndicatorRow, missingIndicator, takeIndicator } from './take-indicator.ts'
import { agreedTargets, targetView } from './target-view.ts'

/** One indicator as a whole, along one of its lines; what it says comes from its newest figures. */
export async function getIndicator(
  ctx: ActorContext,
  asked: { code: string; seriesId?: string | undefined },
) {
  const { actor, membership, database } = ctx
  const { reader } = database
  const { partnershipId } = actor
  const indicator = await takeIndicator(reader, ctx, asked.code)
  const lines = await listSeries(reader, { partnershipId, indicatorId: indicator.id })
  const line = asked.seriesId === undefined ? lines[0] : lines.find((each) => each.id === asked.seriesId)
  if (line === undefined) throw missingIndicator()
  const key = { partnershipId, seriesId: line.id }
  const versions = await listIndicatorVersions(reader, { partnershipId, indicatorId: indicator.id })
  const { figures, revisions, commentary, hidden } = await readLine(ctx, { indicator, lines, line })
  const targets = await listTargets(reader, key)
  const answers = await listIndicatorAnswers(reader, { partnershipId, indicatorId: indicator.id })
  const notes = await readChartNotes(ctx, {
    indicator,
    seriesId: line.id,
    figures,
    hidden,
    agencyIds: [...answers.map((answer) => answer.agencyId), line.reportingAgencyId ?? ''],
  })
  const parts = {
    indicator,
    targets: agreedTargets(targets),
    breaks: versions
      .filter((version) => version.breaksComparability === 1)
      .map((version) => version.fromPeriod),
    commentary,
    revisions,
  }
  const { breaks } = parts
  const read = figures.slice(-readingWindow)
  const reading = readSeries({
    points: read,
    targets: parts.targets,
    breaks,
    segments: notes.segments,
    indicator: { ...indicator, chart: notes.chosen },
  })
  const latest = read[reading.latestAt]
  const published = figures.map((figure, i) =>
    publishedPoint(parts, figure, figures[i - 1], reading.points[i - (figures.length - read.length)] ?? null),
  )
  const waiting = await listEntriesWaiting(reader, { ...key, agencyIds: agenciesSeenUnpublished(actor) })
  const unpublished = waiting.filter(
    (entry) => !figures.some((figure) => figure.periodStart === entry.periodStart),
  )
  const points = [...published, ...unpublished.map((entry) => waitingPoint(parts, entry))]
  const latestPoint = published.find((point) => point.periodStart === latest?.periodStart)
  const benchmarks = await listBenchmarks(reader, { partnershipId, indicatorCode: indicator.code })
  const { status, direction, signal, assurance, sentence } = reading
  return {
    ...indicator,
    ...notes.view,
    message: notes.view.title?.title ?? reading.message,
    ownMessage: reading.message,
    subtitle: subtitleOf(indicator, { areaName: membership.areaName, line, figures }),
    unitSign: unitSign(indicator.unit),
    series: lines,
    seriesId: line.id,
    latest: latest === undefined ? null : shownFigure(latest, indicator),
    latestInterval: rounded(latestPoint?.interval ?? null, indicator.decimals),
    reading: { status, direction, signal, assurance, sentence },
    sentences: reading.sentences,
    targetText: targetText(reading.target, indicator.polarity, indicator.unit),
    points: points.sort((a, b) => (a.periodStart < b.periodStart ? -1 : 1)),
    benchmarks: benchmarkLines(benchmarks),
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
    accountabilities: answers,
    reportingAgencyName: line.reportingAgencyName,
    targets: targets.map((target) => targetView(target, indicator)),
    marking: unpublished.length > 0 ? 'OFFICIAL-SENSITIVE' : membership.marking,
    asAt: ctx.now(),
    mayProposeTarget: mayProposeDefinitions(actor),
    mayAgreeTarget: mayAgreeDefinitions(actor),
  }
}

type Line = { name: string; kind: string }

/** Measure, unit, place and period: what the title above it leaves out. */
function subtitleOf(
  { name, unit, basis, frequency }: IndicatorRow,
  { areaName, line, figures }: { areaName: string; line: Line; figures: readonly { periodStart: string }[] },
): string {
  const first = figures.at(0)
  const last = figures.at(-1)
  const place = line.kind === 'partnership' ? areaName : `${line.name}, ${areaName}`
  const span =
    first === undefined || last === undefined
      ? 'no figures yet'
      : `${periodLabel(frequency, first.periodStart)} to ${periodLabel(frequency, last.periodStart)}`
  const rolling = basis === 'rolling-12-months' ? `, ${basisWord[basis].toLowerCase()}` : ''
  return `${name}, ${unitWord[unit]}, ${place}${rolling}, ${span}`
}

function rounded(interval: { low: string; high: string } | null, decimals: number) {
  if (interval === null) return null
  return { low: formatNumber(interval.low, decimals), high: formatNumber(interval.high, decimals) }
}
