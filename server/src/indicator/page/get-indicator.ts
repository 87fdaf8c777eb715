import { listEntriesWaiting } from '@roundtable/db/queries/measurement.queries.ts'
import { listMeasurementSources } from '@roundtable/db/queries/return-import.queries.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { basisWord } from '@roundtable/shared/figure/figure.ts'
import { unitWord } from '@roundtable/shared/figure/figure-format.ts'
import { seeUnpublishedFigures } from '@roundtable/shared/figure/figure-rights.ts'
import type { IndicatorView } from '@roundtable/shared/indicator/indicator.ts'
import { predecessorWords } from '@roundtable/shared/indicator/predecessor-form.ts'
import { isOpenTo } from '@roundtable/shared/lifecycle/lifecycle.ts'
import { audienceOf, goalsGrantedTo } from '@roundtable/shared/rights/audience.ts'
import { writeStories } from '@roundtable/shared/story/story-rights.ts'
import { targetText } from '@roundtable/shared/target/target.ts'
import { targetLifecycle } from '@roundtable/shared/target/target-lifecycle.ts'
import { mayAgreeTarget, mayWithdrawTarget, proposeTargets } from '@roundtable/shared/target/target-rights.ts'
import { cacheByVersion } from '../../base/cache-by-version.ts'
import type { ActorContext } from '../../base/context.ts'
import { viewFormula } from '../../calculation/view-formula.ts'
import type { LineHistory } from '../../continuation/line-history.ts'
import { unitSign } from '../../disclosure/shown-figure.ts'
import { readStories } from '../../story/read-stories.ts'
import { notesFor } from '../note/chart-notes-view.ts'
import { progressMarks } from '../note/progress-marks.ts'
import { authorsOf } from './figure-authors.ts'
import { type LineReading, readLine } from './read-line.ts'
import { type IndicatorPage, type IndicatorRef, readPage } from './read-page.ts'
import { waitingPoint } from './series-points.ts'

type Point = IndicatorView['points'][number]

/** One indicator as a whole, along one of its lines; what it says comes from its newest figures. */
export async function getIndicator(
  ctx: ActorContext,
  { code, seriesId }: IndicatorRef,
  /** One that is only looked at. */
  proposed?: LineHistory,
): Promise<IndicatorView> {
  const { actor, membership } = ctx
  const page = await readPage(ctx, { code, seriesId })
  const { indicator, line, answers, notes, view } = page
  const read = await readLine(ctx, page, proposed)
  const { reading, chart, latest } = read
  const unpublished = await pointsWaiting(ctx, page, read)
  const sources = await sourcesOf(ctx, page, read)
  const agencyIds = [...answers.map((answer) => answer.agencyId), line.reportingAgencyId ?? '']
  const { status, direction, signal, assurance, sentence } = reading
  const said = notesFor(actor, notes, {
    ...{ indicator, agencyIds, silent: read.silent },
    proposal: reading.proposal,
  })
  const tried = await progressMarks(ctx, indicator.id)
  return {
    code: indicator.code,
    state: indicator.state,
    steps: indicator.steps,
    headline: indicator.headline === 1,
    name: indicator.name,
    plainEnglish: indicator.plainEnglish,
    message: chart.view.title?.title ?? reading.message,
    ownMessage: reading.message,
    subtitle: subtitleOf(page, { areaName: membership.areaName, figures: read.figures }),
    goalCode: indicator.goalCode,
    goalWording: indicator.goalWording,
    theme: indicator.theme,
    unit: indicator.unit,
    unitSign: unitSign(indicator.unit),
    decimals: indicator.decimals,
    signed: indicator.signed === 1,
    polarity: indicator.polarity,
    basis: indicator.basis,
    frequency: indicator.frequency,
    seriesId: line.id,
    latest: latest === null ? null : figureOf(latest),
    reading: { status, direction, signal, assurance, sentence },
    sentences: reading.sentences,
    forecast: read.forecast,
    story: await storyOf(ctx, indicator.id, agencyIds),
    ...chart.view,
    chart: { ...chart.view.chart, seasonal: reading.seasonal },
    ...said,
    annotations: [...said.annotations, ...tried].sort(byDay),
    targetText: targetText(reading.target, indicator.polarity, indicator.unit),
    points: unpublished.length === 0 ? read.points : [...read.points, ...unpublished].sort(byPeriod),
    sources,
    authors: await authorsOf(ctx, page, read),
    ...view,
    comparison: read.comparison,
    formula: await formulaOf(ctx, page, read),
    predecessor: predecessorOf(page, read.history),
    targets: view.targets.map((target) => offered(actor, target)),
    reportingAgencyName: line.reportingAgencyName,
    marking: unpublished.length > 0 ? 'OFFICIAL-SENSITIVE' : membership.marking,
    asAt: ctx.now(),
    mayProposeTarget: proposeTargets.may(actor),
  }
}

const offered = (
  actor: ActorContext['actor'],
  { recordedById, ...target }: IndicatorPage['view']['targets'][number],
) => ({
  ...target,
  mayAgree: target.state === 'proposed' && mayAgreeTarget(actor, recordedById),
  mayWithdraw:
    isOpenTo(targetLifecycle, 'withdraw', target.state) &&
    mayWithdrawTarget(actor, { state: target.state, recordedBy: recordedById }),
})

const byDay = (a: { onDay: string }, b: { onDay: string }): number => (a.onDay < b.onDay ? -1 : 1)
const byPeriod = (a: Point, b: Point): number => (a.periodStart < b.periodStart ? -1 : 1)

const storiesIn = cacheByVersion(
  (ctx, indicatorId: string) => readStories(ctx, [indicatorId]),
  ({ actor, seenAs }, indicatorId) =>
    JSON.stringify([indicatorId, audienceOf(actor), goalsGrantedTo(actor), seenAs]),
)

async function storyOf(
  ctx: ActorContext,
  indicatorId: string,
  agencyIds: readonly string[],
): Promise<IndicatorView['story']> {
  const stories = await storiesIn(ctx, indicatorId)
  const versions = stories.map(({ indicatorId: _, ...version }) => version)
  return { versions, version: versions[0]?.version ?? 0, mayWrite: writeStories.may(ctx.actor, agencyIds) }
}

const waitingIn = cacheByVersion(
  ({ actor, database }, asked: { seriesId: string; agencyIds: 'all' | readonly string[] }) =>
    listEntriesWaiting(database.reader, { partnershipId: actor.partnershipId, ...asked }),
  (_ctx, { seriesId, agencyIds }) => `${seriesId} ${agencyIds}`,
  { readsDrafts: true },
)

/** Figures of periods for which nothing is published yet, for those who may see them. */
async function pointsWaiting(
  ctx: ActorContext,
  { line }: IndicatorPage,
  { parts, figures }: LineReading,
): Promise<Point[]> {
  const agencyIds = seeUnpublishedFigures.scope(ctx.actor)
  if (agencyIds.length === 0) return []
  const entries = await waitingIn(ctx, { seriesId: line.id, agencyIds })
  return entries
    .filter((entry) => !figures.some((figure) => figure.periodStart === entry.periodStart))
    .map((entry) => waitingPoint(parts, entry))
}

function predecessorOf(
  { indicator: { frequency } }: IndicatorPage,
  history: LineHistory | undefined,
): IndicatorView['predecessor'] {
  if (history === undefined) return null
  const { id, code, name, fromPeriod, comparable, changes } = history
  const words = changes.map((change) => predecessorWords(frequency, change.fromPeriod, change.code))
  return { id, code, name, fromPeriod, comparable, words }
}

async function formulaOf(
  ctx: ActorContext,
  { indicator }: IndicatorPage,
  { silent }: LineReading,
): Promise<IndicatorView['formula']> {
  if (indicator.calculated !== 1) return null
  return viewFormula(ctx, indicator, silent)
}

const sourcesIn = cacheByVersion(
  ({ actor, database }, seriesId: string) =>
    listMeasurementSources(database.reader, { partnershipId: actor.partnershipId, seriesId }),
  (_ctx, seriesId) => seriesId,
)

/** A file's name is its sender's wording: it is told where figures are told whole. */
async function sourcesOf(
  ctx: ActorContext,
  { line }: IndicatorPage,
  { figures }: LineReading,
): Promise<IndicatorView['sources']> {
  if (audienceOf(ctx.actor) !== 'trusted') return []
  const sources = await sourcesIn(ctx, line.id)
  return sources.filter(({ periodStart, revision }) =>
    figures.some((figure) => figure.periodStart === periodStart && revision <= figure.revision),
  )
}

function figureOf(point: Point): IndicatorView['latest'] {
  const { periodStart, periodEnd, periodLabel: label, numerator, denominator, value, text } = point
  const { symbol, smallBase, state } = point
  return {
    periodStart,
    periodEnd,
    periodLabel: label,
    numerator,
    denominator,
    value,
    text,
    symbol,
    smallBase,
    ...(state === 'provisional' ? { provisional: true } : {}),
  }
}

/** Measure, unit, place and period: what the title above it leaves out. */
function subtitleOf(
  { indicator, line }: IndicatorPage,
  { areaName, figures }: { areaName: string; figures: LineReading['figures'] },
): string {
  const { name, unit, basis, frequency } = indicator
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
