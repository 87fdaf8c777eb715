import { silenceOf } from '@roundtable/shared/disclosure/cell-history.ts'
import {
  discloseFigure,
  type FigureToDisclose,
  type Silence,
  withheld,
} from '@roundtable/shared/disclosure/disclosure.ts'
import type { Unit } from '@roundtable/shared/figure/figure.ts'
import type { Disclosing } from './disclosing-rules.ts'

export type LineRef = { indicatorId: string; seriesId: string }
type Cell = LineRef & { periodStart: string }

/** Why nothing may be said of a figure, or of a state that was recorded at a moment; null where it may be told. */
export function silenceOfCell(
  { audience, isWhole, cells, moment }: Disclosing,
  { indicatorId, seriesId, periodStart }: Cell,
  recordedAt: string | null = moment,
): Silence | null {
  if (audience === 'none') return 'hidden'
  if (isWhole) return null
  const decided = cells.get(indicatorId)
  return decided === undefined ? 'hidden' : silenceOf(decided, { seriesId, periodStart }, recordedAt)
}

/**
 * The figures of a line as an audience may see them. Everything that leaves the server passes here, before a status,
 * a direction or a sentence is made from it; what is decided is the same in every view and at every moment.
 */
export function discloseFigures<T extends FigureToDisclose & { periodStart: string }>(
  disclosing: Disclosing,
  { unit, ...line }: LineRef & { unit: Unit },
  figures: readonly T[],
): readonly T[] {
  const { audience, rules, isWhole } = disclosing
  if (audience === 'none') return figures.map((figure) => withheld(figure, 'hidden'))
  if (isWhole) return figures
  const annualisedBy = disclosing.cells.get(line.indicatorId)?.annualisedBy ?? 1
  return figures.map((figure) => {
    const silence = silenceOfCell(disclosing, { ...line, periodStart: figure.periodStart })
    return discloseFigure(figure, { unit, audience, rules, silence, annualisedBy })
  })
}

/** Periods of a line of which nothing may be said, neither a figure nor what was written beside it. */
export function silentPeriodsOfLine(
  disclosing: Disclosing,
  line: LineRef,
  periods: readonly string[],
): Set<string> {
  return new Set(
    periods.filter((periodStart) => silenceOfCell(disclosing, { ...line, periodStart }) !== null),
  )
}

/**
 * Periods in which a figure of any line of these indicators is not told: neither a former state of any of them, nor a
 * reason, a note or a title may be said of these.
 */
export function silentPeriods(
  { isWhole, cells, moment }: Disclosing,
  ...indicatorIds: readonly string[]
): ReadonlySet<string> {
  const silent = new Set<string>()
  if (isWhole) return silent
  for (const { hidden, waiting } of indicatorIds.flatMap((id) => cells.get(id) ?? [])) {
    for (const periods of hidden.values()) for (const periodStart of periods) silent.add(periodStart)
    for (const periods of waiting.values()) {
      for (const [periodStart, since] of periods)
        if (moment === null || since <= moment) silent.add(periodStart)
    }
  }
  return silent
}
