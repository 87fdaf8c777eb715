import { discloseFigure, type FigureToDisclose, suppressed } from '@roundtable/shared/disclosure.ts'
import { discloseIndicator, type PointToDisclose } from '@roundtable/shared/disclosure-indicator.ts'
import type { Unit } from '@roundtable/shared/figure.ts'
import type { Audience } from '@roundtable/shared/permissions.ts'

/**
 * The figures of a partnership's own line as an audience may see them. Everything that leaves the server passes
 * here or through discloseLines, before a status, a direction or a sentence is made from it.
 */
export function discloseSeries<T extends FigureToDisclose>(
  audience: Audience,
  { unit }: { unit: Unit },
  figures: readonly T[],
): readonly T[] {
  if (audience === 'trusted') return figures
  if (audience === 'none') return figures.map((figure) => suppressed(figure))
  return figures.map((figure) => discloseFigure(figure, { unit, audience }))
}

export type LineKind = 'partnership' | 'agency' | 'slice'

/** All lines of one indicator together: a part that alone is hidden would follow from the others. */
export function discloseLines<T extends PointToDisclose>(
  audience: Audience,
  { unit }: { unit: Unit },
  lines: readonly { kind: LineKind; figures: readonly T[] }[],
): readonly (readonly T[])[] {
  if (audience === 'trusted') return lines.map((line) => line.figures)
  if (audience === 'none') return lines.map((line) => line.figures.map((figure) => suppressed(figure)))
  const series = lines.map(({ kind, figures }) => ({
    partition: kind === 'partnership' ? null : kind,
    points: figures,
  }))
  return discloseIndicator(series, { unit, audience })
}

/** Periods of which nothing may be told, neither an earlier state nor what was written beside the figure. */
export const hiddenPeriods = (
  figures: readonly { periodStart: string; reason: string | null }[],
): Set<string> =>
  new Set(figures.flatMap(({ reason, periodStart }) => (reason === 'suppressed' ? [periodStart] : [])))
