import type { CommentaryRow } from '@roundtable/db/queries/commentary.queries.ts'
import type { RevisionRow, WaitingRow } from '@roundtable/db/queries/measurement.queries.ts'
import { commentaryOf } from '@roundtable/shared/figure/entered-figure.ts'
import { commentaryWords } from '@roundtable/shared/figure/entry-fields.ts'
import type { FigureState } from '@roundtable/shared/figure/figure-state.ts'
import { intervalText } from '@roundtable/shared/figure/interval.ts'
import type { PointReading } from '@roundtable/shared/reading/reading.ts'
import { statusOf } from '@roundtable/shared/reading/status.ts'
import { boundsOf, linesOf } from '@roundtable/shared/target/target.ts'
import { type AgreedTarget, targetInForce } from '@roundtable/shared/target/target-in-force.ts'
import { type FigureOfPeriod, figureText, shownFigure } from '../../disclosure/shown-figure.ts'
import type { IndicatorRow } from '../access/require-indicator.ts'

export type PointParts = {
  indicator: IndicatorRow
  targets: readonly AgreedTarget[]
  breaks: readonly string[]
  commentary: readonly CommentaryRow[]
  /** Disclosed as the figures are. */
  revisions: readonly RevisionRow[]
  isProvisional: (figure: FigureOfPeriod) => boolean
}

/** A published figure with all that is told of it; `reading` is null where it lies before the chart's window. */
export function publishedPoint(
  parts: PointParts,
  figure: FigureOfPeriod & { state: FigureState; asCode?: string },
  before: FigureOfPeriod | undefined,
  reading: PointReading | null,
) {
  const { indicator, breaks } = parts
  const { periodStart } = figure
  const said = parts.commentary.find((each) => each.periodStart === periodStart)
  const breakBefore =
    before !== undefined && breaks.some((start) => start > before.periodStart && start <= periodStart)
  return {
    ...judgedPoint(parts, figure, reading),
    state: parts.isProvisional(figure) ? ('provisional' as const) : figure.state,
    mean: reading?.mean ?? null,
    lowerLimit: reading?.lowerLimit ?? null,
    upperLimit: reading?.upperLimit ?? null,
    pointType: reading?.pointType ?? ('none' as const),
    pointSentence: reading?.pointSentence ?? null,
    breakBefore,
    asCode: figure.asCode ?? null,
    commentary: said === undefined ? null : saidIn(said),
    revisions: changesOf(
      parts.revisions.filter((each) => each.periodStart === periodStart),
      indicator,
    ),
  }
}

const saidIn = ({ periodStart: _, ...said }: CommentaryRow) => said

/** A figure nobody has approved yet: shown to its own agency, without limits or a signal. */
export function waitingPoint(parts: PointParts, entry: WaitingRow) {
  const { enteredAt, enteredBy } = entry
  const isSaid = commentaryWords.some((word) => entry[word] !== '')
  return {
    ...judgedPoint(parts, entry, null),
    state: entry.state === 'submitted' ? ('submitted' as const) : ('draft' as const),
    mean: null,
    lowerLimit: null,
    upperLimit: null,
    pointType: 'none' as const,
    pointSentence: null,
    breakBefore: false,
    asCode: null,
    commentary: isSaid ? { ...commentaryOf(entry), recordedAt: enteredAt, recordedBy: enteredBy } : null,
    revisions: [],
  }
}

/** Written so exactly that one sees on which side of its target and of its limits it lies. */
function judgedPoint(
  { indicator, targets }: PointParts,
  figure: FigureOfPeriod,
  reading: PointReading | null,
) {
  const { polarity, unit } = indicator
  const target = targetInForce(targets, figure.periodStart)
  const isMarked = reading !== null && reading.pointSentence !== null
  const limits = isMarked ? [reading.lowerLimit, reading.upperLimit].filter((line) => line !== null) : []
  return {
    ...shownFigure(figure, indicator, [...linesOf(target, polarity), ...limits]),
    status: statusOf({ value: figure.value, target, polarity }),
    target: target === null ? null : boundsOf(target, polarity),
    interval: intervalText(figure, unit),
  }
}

function changesOf(revisions: PointParts['revisions'], indicator: IndicatorRow) {
  return revisions.flatMap((is, i) => {
    const was = revisions[i - 1]
    if (was === undefined) return []
    const { revision, why, enteredBy, onBehalf, approvedBy, recordedAt } = is
    return [
      {
        revision,
        was: figureText(was, indicator, is.value),
        is: figureText(is, indicator, was.value),
        why,
        enteredBy,
        onBehalf: onBehalf === 1,
        approvedBy,
        recordedAt,
      },
    ]
  })
}
