import type { Tx } from '@roundtable/db/database.ts'
import {
  type CalculatedRow,
  listCalculated,
  listFiguresOfIndicators,
  listFormulaTerms,
  listIndicatorsOfWholes,
  type TermRow,
} from '@roundtable/db/queries/formula.queries.ts'
import { lockIndicator } from '@roundtable/db/queries/indicator.queries.ts'
import { insertRevisions, upsertMeasurements } from '@roundtable/db/queries/published-figure.queries.ts'
import { periodLabel } from '@roundtable/shared/base/period.ts'
import { isSameFigure, noFigure } from '@roundtable/shared/figure/entered-figure.ts'
import { calculatePeriods } from '@roundtable/shared/indicator/formula.ts'
import { madeFrom } from '@roundtable/shared/indicator/formula-order.ts'
import { act } from '../act/act.ts'
import type { ActorContext } from '../base/context.ts'
import { versionsOf } from './formula-versions.ts'

/** The calculated figures that follow from these lines, anew; in the transaction that published or corrected them. */
export async function recalculateAfter(
  tx: Tx,
  ctx: ActorContext,
  { seriesIds, at }: { seriesIds: readonly string[]; at: string },
): Promise<void> {
  const { partnershipId } = ctx.actor
  const terms = await listFormulaTerms(tx, { partnershipId })
  if (terms.length === 0) return
  const changed = await listIndicatorsOfWholes(tx, { partnershipId, seriesIds })
  const links = terms.map(({ indicatorId, partId }) => ({ id: indicatorId, partId }))
  for (const id of madeFrom(links, changed)) await recalculateOne(tx, ctx, { id, terms, at })
}

/** One calculated indicator with all of its history, and what is made of it. */
export async function recalculate(
  tx: Tx,
  ctx: ActorContext,
  { indicatorId, at }: { indicatorId: string; at: string },
): Promise<void> {
  const terms = await listFormulaTerms(tx, { partnershipId: ctx.actor.partnershipId })
  const links = terms.map(({ indicatorId: id, partId }) => ({ id, partId }))
  for (const id of [indicatorId, ...madeFrom(links, [indicatorId])]) {
    await recalculateOne(tx, ctx, { id, terms, at })
  }
}

type One = { id: string; terms: readonly TermRow[]; at: string }

/** Locked first: whoever publishes another part meanwhile waits, and then reads both. */
async function recalculateOne(tx: Tx, ctx: ActorContext, { id, terms, at }: One): Promise<void> {
  const { partnershipId } = ctx.actor
  await lockIndicator(tx, { partnershipId, indicatorId: id })
  const [calculated] = await listCalculated(tx, { partnershipId, indicatorIds: [id] })
  if (calculated?.state !== 'live') return
  const versions = versionsOf(terms.filter(({ indicatorId }) => indicatorId === id))
  const partIds = [...new Set(versions.flatMap((version) => version.terms.map(({ partId }) => partId)))]
  const rows = await listFiguresOfIndicators(tx, { partnershipId, indicatorIds: [id, ...partIds] })
  const figuresOf = new Map(partIds.map((partId) => [partId, rows.filter((r) => r.indicatorId === partId)]))
  const current = new Map(rows.filter((r) => r.indicatorId === id).map((row) => [row.periodStart, row]))
  const periods = calculatePeriods(versions, figuresOf, calculated.unit).filter(
    ({ isWaiting, periodStart }) => !isWaiting || current.has(periodStart),
  )
  const reached = new Set(periods.map(({ periodStart }) => periodStart))
  const gone = [...current.values()]
    .filter(({ periodStart }) => !reached.has(periodStart))
    .map((row) => ({ ...row, figure: { ...noFigure, reason: 'not-available' as const } }))
  const changed = [...periods, ...gone].flatMap(({ figure, periodStart, periodEnd }) => {
    const before = current.get(periodStart)
    if (before !== undefined && isSameFigure(before, figure)) return []
    const revision = (before?.revision ?? 0) + 1
    const { seriesId } = calculated
    return [{ partnershipId, seriesId, periodStart, periodEnd, ...figure, revision, recordedAt: at }]
  })
  const sources = rows.filter((row) => row.indicatorId !== id && row.recordedAt === at)
  const codeOf = new Map(terms.map(({ partId, code }) => [partId, code]))
  await upsertMeasurements(
    tx,
    changed.map((figure) => ({ ...figure, state: figure.revision === 1 ? 'published' : 'revised' })),
  )
  await insertRevisions(
    tx,
    changed.map((figure) => ({
      ...figure,
      why: figure.revision === 1 ? '' : whyOf(figure.periodStart),
      confirmation: '',
      returnId: null,
      enteredBy: null,
      onBehalf: 0,
      approvedBy: null,
    })),
  )
  const corrected = changed.filter(({ revision }) => revision > 1)
  if (corrected.length > 0) await leaveAct(tx, ctx, calculated, corrected)

  function whyOf(periodStart: string): string {
    const label = periodLabel(calculated?.frequency ?? 'monthly', periodStart)
    const by = sources.filter((row) => row.periodStart === periodStart)
    if (by.length === 0) return 'It is calculated by another formula.'
    const codes = by.map(({ indicatorId }) => codeOf.get(indicatorId) ?? '').join(' and ')
    const deed = by.some(({ revision }) => revision > 1) ? 'corrected' : 'published'
    return `${codes} of ${label} ${by.length > 1 ? 'were' : 'was'} ${deed}.`
  }
}

/** That figures changed which nobody entered is an act too. */
async function leaveAct(
  tx: Tx,
  ctx: ActorContext,
  { code, seriesId, frequency }: CalculatedRow,
  corrected: readonly { periodStart: string }[],
): Promise<void> {
  const [first] = corrected
  const label = first === undefined ? '' : periodLabel(frequency, first.periodStart)
  const summary =
    corrected.length === 1
      ? `The calculated figure of ${code} for ${label} was corrected with what it is made of.`
      : `Calculated figures of ${code} for ${corrected.length} periods were corrected with what they are made of.`
  await act(tx, ctx, { act: 'measurement.corrected', subjectId: seriesId, summary })
}
