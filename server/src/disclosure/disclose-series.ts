import { discloseFigure, suppressed } from '@roundtable/shared/disclosure/disclosure.ts'
import {
  discloseBesideRolling,
  discloseIndicator,
  type PointToDisclose,
} from '@roundtable/shared/disclosure/disclosure-indicator.ts'
import type { Unit } from '@roundtable/shared/figure/figure.ts'
import type { SeriesKind } from '@roundtable/shared/figure/series-kind.ts'
import type { Disclosing } from './disclosing-rules.ts'

type OfIndicator = { indicatorId: string; unit: Unit }

/**
 * The figures of a partnership's own line as an audience may see them. Everything that leaves the server passes
 * here or through discloseLines, before a status, a direction or a sentence is made from it.
 */
export function discloseSeries<T extends PointToDisclose>(
  { audience, rules, besideRolling, hidden }: Disclosing,
  { indicatorId, unit }: OfIndicator,
  figures: readonly T[],
): readonly T[] {
  if (audience === 'trusted') return figures
  if (audience === 'none') return figures.map((figure) => suppressed(figure))
  const how = { unit, audience, rules }
  const shown: readonly T[] = besideRolling.has(indicatorId)
    ? discloseBesideRolling(figures, how)
    : figures.map((figure) => discloseFigure(figure, how))
  return withoutPeriods(shown, hidden.figures.get(indicatorId))
}

/** What a formula would give away is hidden in every line of its indicator. */
const withoutPeriods = <T extends PointToDisclose>(
  figures: readonly T[],
  periods: ReadonlySet<string> | undefined,
): readonly T[] =>
  periods === undefined
    ? figures
    : figures.map((figure) => (periods.has(figure.periodStart) ? suppressed(figure) : figure))

/** All lines of one indicator together: a part that alone is hidden would follow from the others. */
export function discloseLines<T extends PointToDisclose>(
  disclosing: Disclosing,
  { indicatorId, unit }: OfIndicator,
  lines: readonly { kind: SeriesKind; figures: readonly T[] }[],
): readonly (readonly T[])[] {
  const { audience, rules, besideRolling, hidden } = disclosing
  if (audience === 'trusted') return lines.map((line) => line.figures)
  if (audience === 'none') return lines.map((line) => line.figures.map((figure) => suppressed(figure)))
  if (besideRolling.has(indicatorId)) {
    const asked = { indicatorId, unit }
    return lines.map((line) => discloseSeries(disclosing, asked, line.figures))
  }
  const series = lines.map(({ kind, figures }) => ({
    partition: kind === 'partnership' ? null : kind,
    points: figures,
  }))
  const shown = discloseIndicator(series, { unit, audience, rules })
  return shown.map((figures) => withoutPeriods(figures, hidden.figures.get(indicatorId)))
}

/** The total of an indicator where its parts are not shown beside it, but could be on another page. */
export function discloseTotal<T extends PointToDisclose>(
  disclosing: Disclosing,
  asked: OfIndicator,
  figures: readonly T[],
): readonly T[] {
  const parts = disclosing.parts.get(asked.indicatorId)
  if (parts === undefined) return discloseSeries(disclosing, asked, figures)
  const own: { kind: SeriesKind; figures: readonly T[] } = { kind: 'partnership', figures }
  const lines: { kind: SeriesKind; figures: readonly PointToDisclose[] }[] = [own, ...parts]
  const [shown] = discloseLines(disclosing, asked, lines)
  const hidden = hiddenPeriods(shown ?? [])
  return figures.map((figure) => (hidden.has(figure.periodStart) ? suppressed(figure) : figure))
}

/** Each former state of a figure by itself: none of them is part of a view of its own. */
export const discloseStates = <T extends PointToDisclose>(
  { audience, rules, hidden }: Disclosing,
  { indicatorId, unit }: OfIndicator,
  states: readonly T[],
): readonly T[] => {
  if (audience === 'trusted') return states
  if (audience === 'none') return states.map((state) => suppressed(state))
  const shown: readonly T[] = states.map((state) => discloseFigure(state, { unit, audience, rules }))
  return withoutPeriods(shown, hidden.states.get(indicatorId))
}

/** Periods of which nothing may be told, neither an earlier state nor what was written beside the figure. */
export const hiddenPeriods = (
  figures: readonly { periodStart: string; reason: string | null }[],
): Set<string> =>
  new Set(figures.flatMap(({ reason, periodStart }) => (reason === 'suppressed' ? [periodStart] : [])))
